/** Half a character of two units, which no text may hold: it cannot be written in UTF-8. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** The text with U+FFFD, the replacement character, for every lone surrogate. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\ufffd");
}

/** More marks on one letter are no writing (Unicode Standard Annex 15, "Stream-Safe Text Format"). */
const MOST_MARKS = 30;
const MANY_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, "gu");
const BEYOND_LATIN_1 = /[^\0-\xff]/;

/**
 * The text in one of Unicode's normal forms. Marks beyond the thirtieth on one letter are dropped before: putting a run
 * of marks in order takes time that grows with its square.
 */
export function normalized(text: string, form: "NFC" | "NFKD"): string {
  const bounded = BEYOND_LATIN_1.test(text) ? text.replace(MANY_MARKS, "$1") : text;
  return bounded.normalize(form);
}
