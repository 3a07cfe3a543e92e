import { namesCompatible, splitName } from "@/lib/paper/names";
import { foldLetters } from "@/lib/paper/slug";

const SHINGLE = 3;
/** Of fewer the share would be chance. */
const FEWEST_SHINGLES = 6;

/**
 * How much of the shorter abstract stands in the longer one, 0 to 1: the share of its runs of three words (containment
 * of shingles, A. Broder, "On the resemblance and containment of documents", 1997). Null when one is missing or too
 * short to tell. Works of the same people on the same matter share under a fifth, revisions of one abstract more.
 */
export function abstractLikeness(a: string | undefined, b: string | undefined): number | null {
  if (a === undefined || b === undefined) return null;
  if (a === b && a.length > 0) return 1;
  const [left, right] = [shingles(a), shingles(b)];
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size < FEWEST_SHINGLES) return null;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}

function shingles(text: string): Set<string> {
  const words = wordsOf(text);
  const all = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) all.add(words.slice(i, i + SHINGLE).join(" "));
  return all;
}

function wordsOf(text: string): string[] {
  return foldLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** `all`: everyone of the shorter list is in the other; `most`: at least half; `few`: less. Null where one says nobody. */
export type Company = "all" | "most" | "few" | null;

const AND_OTHERS = /(?:^|(?<!\s)\s+)(?:(?:and\s+)?others|et\.?\s*al\.?)$/i;
const NOBODY = /^(?:anonymous|unknown|n\/a)?$/i;
const GROUP = /\b(?:collaboration|consortium|group|team)\b/i;
/** Enough to tell; lists of collaborations name thousands. */
const COMPARED = 40;
/** So many words of a name, and so many who have one in common with it, are looked at. */
const MOST_KEYS = 8;
const MOST_BEARERS = 100;

/**
 * Whether two lists name the same people, initials and order aside. A collaboration beside a list of people says
 * neither yes nor no.
 */
export function company(a: readonly string[], b: readonly string[]): Company {
  const [left, right] = [somebodyIn(a), somebodyIn(b)];
  const [peopleLeft, peopleRight] = [left.filter(isPerson), right.filter(isPerson)];
  if (peopleLeft.length > 0 && peopleRight.length > 0) return companyOf(peopleLeft, peopleRight);
  if (peopleLeft.length > 0 || peopleRight.length > 0 || left.length === 0 || right.length === 0) return null;
  return companyOf(left, right);
}

function somebodyIn(names: readonly string[]): string[] {
  return names.map((name) => name.trim().replace(AND_OTHERS, "")).filter((name) => !NOBODY.test(name));
}

function isPerson(name: string): boolean {
  return !GROUP.test(name);
}

function companyOf(a: readonly string[], b: readonly string[]): Company {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const byWord = new Map<string, string[]>();
  for (const name of long) {
    for (const word of keysOf(name)) {
      const bearers = byWord.get(word);
      if (bearers === undefined) byWord.set(word, [name]);
      else if (bearers.length < MOST_BEARERS) bearers.push(name);
    }
  }
  const asked = short.slice(0, COMPARED);
  const bearersOf = (name: string) =>
    [...new Set(keysOf(name).flatMap((word) => byWord.get(word) ?? []))].slice(0, MOST_BEARERS);
  const strangers = asked.filter((name) => !bearersOf(name).some((other) => namesCompatible(name, other)));
  if (strangers.length === 0) return "all";
  const unknown = strangers.filter((name) => !bearersOf(name).some((other) => alikeInPrint(name, other)));
  return unknown.length * 2 <= asked.length ? "most" : "few";
}

/** All letters of a name together, and its words of two letters or more: names of one person share one of them. */
function keysOf(name: string): string[] {
  const words = wordsOf(withoutDigraphs(name.replace(/['’‘ʼ`´]/g, "")));
  return [words.join(""), ...words.filter((word) => word.length > 1).slice(0, MOST_KEYS)];
}

/** The family name and the first initial: `Sergey` and `Sergei Ivanov`, `Müller` and `Mueller`. */
function alikeInPrint(a: string, b: string): boolean {
  const [left, right] = [splitName(withoutDigraphs(a)), splitName(withoutDigraphs(b))];
  const initial = (given: string) => wordsOf(given)[0]?.[0];
  return (
    wordsOf(left.family).join("") === wordsOf(right.family).join("") &&
    initial(left.given) === initial(right.given)
  );
}

/** German writes `Müller` as `Mueller` where it has no `ü`. */
function withoutDigraphs(name: string): string {
  return name.replace(/([aou])e/gi, "$1");
}
