import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { termOf } from "@/lib/search/analysis/terms";

/** An acronym and what it stands for, as it is most often written. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
  /** The long form's words as terms, by which it is recognised. */
  readonly terms: readonly string[];
}

/** `long form (ACR)`; the long form is cut out of the words before. */
const DEFINITION = /([^().,;:]+)\(([A-Z][A-Za-z]{0,6}[A-Z])s?\)/g;
/** A definition counts when so many papers give it, and this share of those that define the acronym at all. */
const FEWEST_PAPERS = 3;
const CLEAR_SHARE = 0.75;

/**
 * The acronyms that papers define in one sense: `long form (ACR)` in titles or abstracts, where the words just before
 * begin with the acronym's letters, one word a letter.
 */
export function learnAcronyms(papers: readonly Pick<Paper, "title" | "abstract">[]): Acronym[] {
  const senses = new Map<string, Map<string, { long: string; papers: number }>>();
  for (const { title, abstract } of papers) {
    for (const [key, { short, long }] of definitionsIn(`${plainText(title)}. ${plainText(abstract)}`)) {
      const known = senses.get(short) ?? new Map();
      senses.set(short, known);
      const sense = known.get(key) ?? { long, papers: 0 };
      known.set(key, { ...sense, papers: sense.papers + 1 });
    }
  }
  return [...senses].flatMap(([short, known]) => clearSense(short, [...known.values()]) ?? []);
}

function definitionsIn(text: string): Map<string, { short: string; long: string }> {
  const found = new Map<string, { short: string; long: string }>();
  for (const [, before = "", short = ""] of text.matchAll(DEFINITION)) {
    const words = wordsOf(before).slice(-short.length);
    const initials = words.map((word) => word[0] ?? "").join("");
    if (initials.toLowerCase() !== short.toLowerCase()) continue;
    const long = words.join(" ").toLowerCase();
    found.set(`${short} ${termsOf(long).join(" ")}`, { short, long });
  }
  return found;
}

function clearSense(short: string, senses: readonly { long: string; papers: number }[]): Acronym | null {
  const all = senses.reduce((sum, { papers }) => sum + papers, 0);
  const best = senses.toSorted((a, b) => b.papers - a.papers)[0];
  if (best === undefined || best.papers < FEWEST_PAPERS || best.papers < CLEAR_SHARE * all) return null;
  return { short, long: best.long, terms: termsOf(best.long) };
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function termsOf(text: string): string[] {
  return wordsOf(text.toLowerCase()).map(termOf);
}
