// Before a capital that no hyphen or opening bracket or quote holds fast, and that is not inside a word of capitals;
// before the words that introduce a group; around the colon of `Planck Collaboration:N. Aghanim`.
const BORDER = new RegExp(
  [
    "(?<=[^\\s\\-–([{“])(?<!(?:^|\\s)[\"'])(?<!\\p{Lu}(?=\\p{Lu}{2})|\\p{Lu}{2}(?=\\p{Lu}(?![\\p{Ll}.])))[\\p{Lu}\\p{Lt}\\p{Lo}]",
    "(?<=[\\p{Ll}.])(?:and|for|the|with|other)(?=\\s)",
    "(?<=\\p{L}):(?=\\p{L})",
    "(?<=:)\\p{L}",
  ].join("|"),
  "gu",
);

/** What follows a name that begins small: another small letter, or capitals alone. */
const SMALL_NEXT = /^\s(?:\p{Ll}|\p{Lu}{2})/u;

/** A stretch without spaces, and the places in it where a name may begin. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly borders: readonly number[];
}

/**
 * The stretches between the spaces of a text, from left to right. `smallStarts` says where inside a token without
 * capitals a name with a small letter may begin (`Zhangweidi`).
 */
export function chunksOf(text: string, smallStarts: (token: string) => readonly number[]): Chunk[] {
  const borders = [...text.matchAll(BORDER)].map((hit) => hit.index);
  let next = 0;
  return [...text.matchAll(/\S+/g)].map(({ index: start, 0: chunk }) => {
    const end = start + chunk.length;
    const own: number[] = [];
    while ((borders[next] ?? end) < end) {
      const border = borders[next++] ?? end;
      if (border > start) own.push(border);
    }
    const last = own.at(-1) ?? start;
    if (SMALL_NEXT.test(text.slice(end, end + 4)))
      for (const at of smallStarts(text.slice(last, end))) own.push(last + at);
    return { start, end, borders: own };
  });
}
