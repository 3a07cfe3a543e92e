import type { Corpus } from "@/lib/corpus/corpus";

// A snapshot never changes.
const dates = new WeakMap<Corpus, string | null>();

/** When the newest paper of a collection was submitted; null where none has a date. A snapshot begins with it. */
export function newestDate(corpus: Corpus): string | null {
  const known = dates.get(corpus);
  if (known !== undefined) return known;
  const date = corpus.texts.count === 0 ? null : (corpus.texts.read(0).submitted ?? null);
  dates.set(corpus, date);
  return date;
}
