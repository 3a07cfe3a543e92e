const NUMBERS = /^\s*\d+(?:(?:\s+(?:(?:[,;&]|and)\s*)?|(?:[,;&]|and)\s*)\d+)*\s*$/;

/** Whether a text in brackets is a number or several, which stand for affiliations: `1`, `1,2`, `1 and 3`. */
export function isNumbers(text: string): boolean {
  return NUMBERS.test(text);
}

/** The numbers of such a text. */
export function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}

/**
 * The affiliations that a list explains, by number: `(1) Here, (2) There`, or without inner brackets `1 Here; 2 There`.
 * Null for any other text. Numbers must count from 1, since addresses hold numbers too.
 */
export function explained(text: string): ReadonlyMap<string, string> | null {
  const marks = /^\s*\(\s*1\s*\)/.test(text)
    ? /\(\s*(\d{1,3})\s*\)/g
    : /(?:^|[;,])\s*(\d{1,3})[\s:.)]\s*(?=\p{L})/gu;
  const affiliations = new Map<string, string>();
  let from = 0;
  let number = 0;
  for (const mark of text.matchAll(marks)) {
    if (Number(mark[1]) !== number + 1) continue;
    if (number > 0) affiliations.set(String(number), trimmed(text.slice(from, mark.index)));
    else if (text.slice(0, mark.index).trim() !== "") return null;
    number++;
    from = mark.index + mark[0].length;
  }
  if (number === 0) return null;
  affiliations.set(String(number), trimmed(text.slice(from)));
  return affiliations;
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;]+|(?<![\s,;])[\s,;]+(?:and\s*)?$/g, "");
}
