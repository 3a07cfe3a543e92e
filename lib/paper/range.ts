/** A stretch `[start, end)` of a text, in UTF-16 units. */
export type Range = readonly [start: number, end: number];
