import { categoryOfCode } from "@/lib/paper/categories";

/** An author as arXiv's own listings write one, family name first: `Greene_C_H`. */
const ARXIV_AUTHOR = /^\p{Lu}[\p{L}-]+(?:_[\p{L}-]+)*(?:_\p{Lu}\.?)+$/u;

/** What a bare word says by its looks. */
export type Meaning =
  | { readonly kind: "category"; readonly code: string }
  | { readonly kind: "author"; readonly name: string };

/** A word that is the code of a category (`cs.LG`, in any case) or an author as arXiv writes one; null for all others. */
export function meaningOf(word: string): Meaning | null {
  const code = categoryOfCode(word.replace(/[,;]$/, ""));
  if (code !== null) return { kind: "category", code };
  return ARXIV_AUTHOR.test(word) ? { kind: "author", name: spaced(word) } : null;
}

/** arXiv writes the space of a name as an underscore: `del_maestro`. */
export function spaced(name: string): string {
  return name.replaceAll("_", " ").trim();
}
