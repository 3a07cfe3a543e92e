import { normalized } from "./characters";

/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
};

/** Lower-case letters with their marks taken off: `Íñigo` is `inigo`, `Łukasz` is `lukasz`. Other scripts stay. */
export function foldLetters(text: string): string {
  return normalized(text, "NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħıŋ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/**
 * Words of ASCII letters and digits joined by hyphens, at most `limit` characters, cut after a word
 * (within one only when the first word alone is longer). Empty when the text has no such letter or digit.
 */
export function slugOf(text: string, limit: number): string {
  const whole = foldLetters(text)
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= limit) return whole;
  const end = whole.lastIndexOf("-", limit);
  return whole.slice(0, end > 0 ? end : limit);
}
