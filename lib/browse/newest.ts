import type { Corpus } from "@/lib/corpus/corpus";

// A snapshot never changes.
const dates = new WeakMap<Corpus, string | null>();

/**
 * When the newest paper of a collection was submitted; null where none has a date, or while it cannot be read. A snapshot
 * begins with it.
 */
export async function newestDate(corpus: Corpus): Promise<string | null> {
  const known = dates.get(corpus);
  if (known !== undefined) return known;
  if (corpus.texts.count === 0) return null;
  try {
    const { submitted = null } = await corpus.texts.read(0);
    dates.set(corpus, submitted);
    return submitted;
  } catch {
    // No page fails for a mark that it would have had.
    return null;
  }
}
