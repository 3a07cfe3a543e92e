/**
 * The English stemmer of Snowball, "Porter2": M. F. Porter, "The English (Porter2) stemming algorithm",
 * https://snowballstem.org/algorithms/english/stemmer.html. The steps keep the numbers they have there.
 */

const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ["skis", "ski"],
  ["skies", "sky"],
  ["idly", "idl"],
  ["gently", "gentl"],
  ["ugly", "ugli"],
  ["early", "earli"],
  ["only", "onli"],
  ["singly", "singl"],
  ["dying", "die"],
  ["lying", "lie"],
  ["tying", "tie"],
  ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word): [string, string] => [
    word,
    word,
  ]),
]);
const KEPT_AFTER_1A = new Set("inning outing canning herring earring proceed exceed succeed".split(" "));
/** R1 begins after these, so that general, generation and generate, or organ and organise, stay apart. */
const R1_PREFIXES = "gener commun arsen past univers later emerg organ".split(" ");

const STEP_2: readonly (readonly [string, string])[] = [
  ["ization", "ize"],
  ["ational", "ate"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["fulli", "ful"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
  ["ogi", "og"],
  ["li", ""],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ative", ""],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];
const STEP_4 = "ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic".split(" ");

/** The stem of a lower-case ASCII word; a word of one or two letters is its own stem. */
export function stemEnglish(word: string): string {
  if (word.length <= 2) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  const marked = markConsonantY(word);
  const r1 = regionOne(marked);
  const r2 = regionAfter(marked, r1);
  const after1a = step1a(marked);
  if (KEPT_AFTER_1A.has(after1a)) return after1a;
  let stem = step1c(step1b(after1a, r1));
  stem = step2(stem, r1);
  stem = step3(stem, r1, r2);
  stem = step4(stem, r2);
  return step5(stem, r1, r2).replaceAll("Y", "y");
}

/** A y that begins the word or follows a vowel is a consonant: written Y from here on. */
function markConsonantY(word: string): string {
  if (!word.includes("y")) return word;
  let out = "";
  for (let i = 0; i < word.length; i++) {
    const letter = word[i] ?? "";
    out += letter === "y" && (i === 0 || isVowel(out, i - 1)) ? "Y" : letter;
  }
  return out;
}

function isVowel(word: string, at: number): boolean {
  const letter = word[at];
  return (
    letter === "a" || letter === "e" || letter === "i" || letter === "o" || letter === "u" || letter === "y"
  );
}

function hasVowel(word: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (isVowel(word, i)) return true;
  return false;
}

function regionOne(word: string): number {
  const prefix = R1_PREFIXES.find((start) => word.startsWith(start));
  return prefix === undefined ? regionAfter(word, 0) : prefix.length;
}

/** Where the region begins: after the first non-vowel that follows a vowel, from `start` on. */
function regionAfter(word: string, start: number): number {
  for (let i = start + 1; i < word.length; i++) if (!isVowel(word, i) && isVowel(word, i - 1)) return i + 1;
  return word.length;
}

/** Whether the first `end` letters end in a short syllable. */
function endsShort(word: string, end: number): boolean {
  if (end === 2) return isVowel(word, 0) && !isVowel(word, 1);
  if (end < 3 || isVowel(word, end - 1) || !isVowel(word, end - 2) || isVowel(word, end - 3)) return false;
  const last = word[end - 1];
  return last !== "w" && last !== "x" && last !== "Y";
}

function step1a(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ied") || word.endsWith("ies")) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith("s") || word.endsWith("us") || word.endsWith("ss")) return word;
  return hasVowel(word, word.length - 2) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const eed = word.endsWith("eedly") ? 5 : word.endsWith("eed") ? 3 : 0;
  if (eed > 0) return word.length - eed >= r1 ? `${word.slice(0, word.length - eed)}ee` : word;
  const suffix = ["ingly", "edly", "ing", "ed"].find((one) => word.endsWith(one));
  if (suffix === undefined || !hasVowel(word, word.length - suffix.length)) return word;
  const rest = word.slice(0, word.length - suffix.length);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
  return r1 >= rest.length && endsShort(rest, rest.length) ? `${rest}e` : rest;
}

function step1c(word: string): string {
  const end = word.length - 1;
  const last = word[end];
  return (last === "y" || last === "Y") && end > 1 && !isVowel(word, end - 1)
    ? `${word.slice(0, end)}i`
    : word;
}

function step2(word: string, r1: number): string {
  const found = STEP_2.find(([suffix]) => word.endsWith(suffix));
  if (found === undefined) return word;
  const [suffix, replacement] = found;
  const end = word.length - suffix.length;
  if (end < r1) return word;
  if (suffix === "ogi" && word[end - 1] !== "l") return word;
  if (suffix === "li" && !"cdeghkmnrt".includes(word[end - 1] ?? " ")) return word;
  return word.slice(0, end) + replacement;
}

function step3(word: string, r1: number, r2: number): string {
  const found = STEP_3.find(([suffix]) => word.endsWith(suffix));
  if (found === undefined) return word;
  const [suffix, replacement] = found;
  const end = word.length - suffix.length;
  return end < (suffix === "ative" ? r2 : r1) ? word : word.slice(0, end) + replacement;
}

function step4(word: string, r2: number): string {
  const suffix = STEP_4.find((one) => word.endsWith(one));
  if (suffix === undefined) return word;
  const end = word.length - suffix.length;
  if (end < r2) return word;
  return suffix === "ion" && word[end - 1] !== "s" && word[end - 1] !== "t" ? word : word.slice(0, end);
}

function step5(word: string, r1: number, r2: number): string {
  const end = word.length - 1;
  if (word[end] === "e" && (end >= r2 || (end >= r1 && !endsShort(word, end)))) return word.slice(0, end);
  return word[end] === "l" && end >= r2 && word[end - 1] === "l" ? word.slice(0, end) : word;
}
