const SPEAKERS = new Set(["we", "author"]);
const VERBS = new Set(
  "adopt analyse analyze argue benchmark bridge build characterise characterize combine construct create demonstrate derive describe design develop devise discuss employ establish evaluate examine explore extend focus formulate generalize give identify implement integrate introduce investigate leverage model optimize outline present propose provide quantify realize rethink review revisit show solve study survey tackle utilize".split(
    " ",
  ),
);
const POINTERS = new Set(["this", "our"]);
const WORKS = new Set(
  "paper work article report survey study review document supplement thesis approach method framework system architecture design model implementation algorithm accelerator library".split(
    " ",
  ),
);
/** How far the verb or noun may stand from its opening word: "we therefore also propose", "our proposed framework". */
const REACH = 3;

/**
 * Whether a sentence (as folded words) says what the paper itself does: "we propose …", "this paper …",
 * "our framework …". Only English is known; in other languages no sentence is a claim.
 */
export function isClaim(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const near = words.slice(at + 1, at + 1 + REACH);
    return (
      (SPEAKERS.has(word) && near.some((next) => VERBS.has(next))) ||
      (POINTERS.has(word) && near.some((next) => WORKS.has(next)))
    );
  });
}
