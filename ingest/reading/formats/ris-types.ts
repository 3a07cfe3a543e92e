/** Types as some programs write them out: `TY  - Journal Article`. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/journal|article|review|letter|editorial/i, "JOUR"],
  [/conference|proceeding|congress/i, "CONF"],
  [/chapter|section|part of/i, "CHAP"],
  [/book|monograph/i, "BOOK"],
  [/thesis|dissertation/i, "THES"],
  [/report/i, "RPRT"],
  [/magazine|newspaper/i, "MGZN"],
];

/** The type of a record by its code: `JOUR` for `Journal Article`; a code is given as it is. */
export function risType(written: string): string {
  const type = written.trim();
  if (/^[A-Z]{3,7}$/.test(type)) return type;
  return WORDS.find(([words]) => words.test(type))?.[1] ?? "GEN";
}
