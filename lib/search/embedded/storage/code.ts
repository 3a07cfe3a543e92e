/**
 * One byte says how often a term stands in each field of a paper: two bits for the title (3 is "three or more"), three
 * for the abstract, one each for authors, comment and journal. BM25 hardly tells larger counts apart.
 */

import type { IndexedField } from "./layout";

const ABSTRACT_LEVELS = [0, 1, 2, 3, 4, 5, 7, 10] as const;
/** The middle of each level's counts. */
const ABSTRACT_COUNTS = [0, 1, 2, 3, 4, 5.5, 8, 12] as const;

const ABSTRACT_SHIFT = 2;
const FIELD_BITS: Readonly<Record<IndexedField, number>> = {
  title: 0b11,
  abstract: 0b111 << ABSTRACT_SHIFT,
  author: 1 << 5,
  comment: 1 << 6,
  journal: 1 << 7,
};

/** How often a term stands in each field. */
export type FieldCounts = Readonly<Record<IndexedField, number>>;

export function encodeCounts(counts: FieldCounts): number {
  let level = 0;
  while (level < 7 && counts.abstract >= (ABSTRACT_LEVELS[level + 1] ?? Number.POSITIVE_INFINITY)) level++;
  return (
    Math.min(3, counts.title) |
    (level << ABSTRACT_SHIFT) |
    (counts.author > 0 ? FIELD_BITS.author : 0) |
    (counts.comment > 0 ? FIELD_BITS.comment : 0) |
    (counts.journal > 0 ? FIELD_BITS.journal : 0)
  );
}

export function titleCount(code: number): number {
  return code & FIELD_BITS.title;
}

export function abstractCount(code: number): number {
  return ABSTRACT_COUNTS[(code & FIELD_BITS.abstract) >> ABSTRACT_SHIFT] ?? 0;
}

export function hasField(code: number, field: IndexedField): boolean {
  return (code & FIELD_BITS[field]) !== 0;
}

/** Whether the term is in the title or among the authors. */
export function isNamed(code: number): boolean {
  return (code & (FIELD_BITS.title | FIELD_BITS.author)) !== 0;
}

/** The code with one field alone. */
export function onlyField(code: number, field: IndexedField): number {
  return code & FIELD_BITS[field];
}

/** The code without one field. */
export function withoutField(code: number, field: IndexedField): number {
  return code & ~FIELD_BITS[field];
}

/** The code with every field's count at most one: what a word says that stands there under another name. */
export function countedOnce(code: number): number {
  const title = Math.min(1, titleCount(code));
  const abstract = (code & FIELD_BITS.abstract) === 0 ? 0 : 1 << ABSTRACT_SHIFT;
  return title | abstract | (code & (FIELD_BITS.author | FIELD_BITS.comment | FIELD_BITS.journal));
}

/** The code of two spellings of one word: the larger count of each field. */
export function mergeCodes(a: number, b: number): number {
  if (a === b) return a;
  const title = Math.max(a & FIELD_BITS.title, b & FIELD_BITS.title);
  const abstract = Math.max(a & FIELD_BITS.abstract, b & FIELD_BITS.abstract);
  return title | abstract | ((a | b) & (FIELD_BITS.author | FIELD_BITS.comment | FIELD_BITS.journal));
}
