import type { Author } from "./paper";

/**
 * What a reference manager knows besides the facts stands in a paper's comment: notes, keywords, editors. Here is how it
 * is put together, so that it can be taken apart again where the paper goes out.
 */
const BETWEEN = "; ";
const KEYWORDS = "Keywords: ";

/** What is noted of a list of authors that ends in "and others". */
export const FIRST_AUTHORS_ALONE = "the source names only the first authors";

/** One comment of notes and keywords; what is said twice is said once. */
export function remarksOf(notes: readonly string[], keywords: readonly string[]): string {
  const listed = keywords.length > 0 ? [`${KEYWORDS}${keywords.join(", ")}`] : [];
  return [...new Set([...notes, ...listed])].filter((part) => part !== "").join(BETWEEN);
}

/** `Edited by Grace Hopper`; empty without editors. */
export function editedBy(editors: readonly Author[]): string {
  return editors.length > 0 ? `Edited by ${editors.map(({ name }) => name).join(", ")}` : "";
}

/** The notes and the keywords of a comment. */
export function partsOfRemarks(comment: string): { notes: string[]; keywords: string[] } {
  const parts = comment.split(BETWEEN);
  const isListed = (part: string) => part.startsWith(KEYWORDS);
  return {
    notes: parts.filter((part) => !isListed(part)),
    keywords: parts.filter(isListed).flatMap((part) => part.slice(KEYWORDS.length).split(", ")),
  };
}
