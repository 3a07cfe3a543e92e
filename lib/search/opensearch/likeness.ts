import type { Paper } from "@/lib/paper/paper";
import { termOf } from "../analysis/terms";
import { compoundsOf } from "../analysis/tokens";
import { asWritten, phrasesOf, type SurfaceWord, surfaceWords } from "../embedded/related/surface";

const MOST_REASONS = 3;
/** Longer texts say what they are about at their beginning. */
const MOST_WORDS = 1_000;

/** The words of a paper's title and abstract. */
export function wordsOf({ title, abstract }: Pick<Paper, "title" | "abstract">): readonly Passages[] {
  return [title, abstract].map((text) => ({
    text,
    words: surfaceWords(text, compoundsOf(text)).slice(0, MOST_WORDS),
  }));
}

interface Passages {
  readonly text: string;
  readonly words: readonly SurfaceWord[];
}

/** The terms that say something, each once, as one text of the index. */
export function tellingTerms(paper: Pick<Paper, "title" | "abstract">): string {
  const terms = wordsOf(paper).flatMap(({ words }) =>
    words.flatMap(({ little, form }) => (little ? [] : [termOf(form)])),
  );
  return terms.join(" ");
}

/**
 * The phrases that two papers share, as the first writes them: the longest first, none within another. None at all when
 * it is but one, said in passing: in the title of neither.
 */
export function sharedPhrases(
  paper: Pick<Paper, "title" | "abstract">,
  other: Pick<Paper, "title" | "abstract">,
): string[] {
  const theirs = new Set(wordsOf(other).flatMap(({ words }) => phrasesOf(words).map(keyOf)));
  const shared = wordsOf(paper).flatMap(({ text, words }) =>
    phrasesOf(words)
      .filter((phrase) => !isCompound(phrase) && theirs.has(keyOf(phrase)))
      .map((phrase) => ({ key: keyOf(phrase), length: phrase.length, text: passage(text, phrase) })),
  );
  const kept = new Map<string, string>();
  for (const { key, text } of shared.sort((a, b) => b.length - a.length)) {
    if (kept.size === MOST_REASONS) break;
    if (![...kept.keys()].some((longer) => ` ${longer} `.includes(` ${key} `))) kept.set(key, text);
  }
  const titles = [paper, other].flatMap((one) => phrasesOf(wordsOf(one)[0]?.words ?? []).map(keyOf));
  const isTelling = kept.size > 1 || titles.some((phrase) => kept.has(phrase));
  return isTelling ? [...kept.values()] : [];
}

/** `large-scale` is one word: it says little of what a paper is about. */
function isCompound([, ...rest]: readonly SurfaceWord[]): boolean {
  return rest.every(({ opens }) => !opens);
}

function keyOf(phrase: readonly SurfaceWord[]): string {
  return phrase.map(({ term }) => term).join(" ");
}

function passage(text: string, phrase: readonly SurfaceWord[]): string {
  return asWritten(text.slice(phrase[0]?.start ?? 0, phrase.at(-1)?.end ?? 0));
}
