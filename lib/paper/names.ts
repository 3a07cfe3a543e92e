import type { Author } from "./paper";
import { foldLetters, slugOf } from "./slug";

const SLUG_LIMIT = 80;

/** A printed name taken apart for citations and comparison. A group or a single name is all `family`. */
export interface PersonName {
  readonly given: string;
  /** With its particles: `van der Waals`, `de Bruyn Kops`. */
  readonly family: string;
  /** `Jr.`, `III`; empty for most. */
  readonly suffix: string;
}

const PARTICLES = new Set(
  (
    "af al at av bin ben da dal dalla das de degli dei del dela della delle den der des di do dos du e el ibn " +
    "la las le les lo los san st st. 't ten ter und van vande vanden vander vom von y zu zum zur"
  ).split(" "),
);
/** Particles that begin a family name when capitalised too: `Yann Le Cun`, `Vincent Van Gogh`. */
const CAPITAL_PARTICLES = new Set("da das de del della den der di dos du el la le van vander von".split(" "));
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d)\.?$/i;
const GROUP = /\b(?:collaboration|consortium|group|project|team|working group)\b/i;

/** Takes a name apart; given names come first, unless a comma says `Family, Given` or `Family, Given, Jr.`. */
export function splitName(name: string): PersonName {
  const clean = name.trim().replace(/\s+/g, " ");
  if (GROUP.test(clean)) return { given: "", family: clean, suffix: "" };
  const parts = clean.split(/ ?, ?/).filter((part) => part !== "");
  const suffix = parts.length > 1 && SUFFIX.test(parts.at(-1) ?? "") ? (parts.pop() ?? "") : "";
  if (parts.length > 1) return { given: parts.slice(1).join(" "), family: parts[0] ?? "", suffix };
  return splitGivenFirst((parts[0] ?? clean).split(" "), suffix);
}

/** The name of somebody taken apart; that of a group stays whole. */
export function partsOfName({ name, group }: Author): PersonName {
  return group === undefined ? splitName(name) : { given: "", family: name, suffix: "" };
}

/** Somebody of a name; that it is a group is noted where the name alone would be taken apart. */
export function authorNamed(name: string, isGroup: boolean): Author {
  const { given, suffix } = splitName(name);
  return isGroup && given + suffix !== "" ? { name, group: true } : { name };
}

function splitGivenFirst(words: readonly string[], commaSuffix: string): PersonName {
  const last = words.at(-1) ?? "";
  const hasSuffix = commaSuffix === "" && words.length > 2 && SUFFIX.test(last);
  const bare = hasSuffix ? words.slice(0, -1) : words;
  const start = familyStart(bare);
  return {
    given: bare.slice(0, start).join(" "),
    family: bare.slice(start).join(" "),
    suffix: hasSuffix ? last : commaSuffix,
  };
}

/** Where the family name begins: at the first particle after a given name, else at the last word. */
function familyStart(words: readonly string[]): number {
  const end = words.length - 1;
  let start = words.findIndex(
    (word, i) => i > 0 && i < end && word === word.toLowerCase() && isParticle(word),
  );
  if (start < 0) start = Math.max(end, 0);
  while (start > 1 && CAPITAL_PARTICLES.has((words[start - 1] ?? "").toLowerCase())) start--;
  return start;
}

/** Whether a word may stand before a family name and belong to it: `van`, `de`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

/**
 * The author's address below `/authors/`: `Íñigo Goiri` is `inigo-goiri`. A name with nothing to slug gets the hash
 * of its letters alone, and one too long for a slug gets it as an ending, so that different names stay apart.
 */
export function authorSlug(name: string): string {
  const whole = slugOf(name, Number.POSITIVE_INFINITY);
  if (whole === "") return fnv1a64(foldLetters(name).replace(/\s+/g, " ").trim());
  return whole.length <= SLUG_LIMIT ? whole : `${slugOf(name, SLUG_LIMIT)}-${fnv1a64(whole)}`;
}

/** FNV-1a over UTF-16 units, 64 bit, as 16 hex digits; unlike SHA-256 it also runs in a browser's render. */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/**
 * Whether two printed names may be one person: the same letters, the same words in another order, or the same family
 * name and given names that agree as far as both go (`K. Zhou` and `Keren Zhou`; not `J. Zhou`).
 */
export function namesCompatible(a: string, b: string): boolean {
  const wordsA = nameWords(a);
  const wordsB = nameWords(b);
  if (wordsA.join("") === wordsB.join("")) return true;
  if ([...wordsA].sort().join(" ") === [...wordsB].sort().join(" ")) return true;
  const nameA = splitName(a);
  const nameB = splitName(b);
  return coreFamily(nameA) === coreFamily(nameB) && givenCompatible(nameA.given, nameB.given);
}

function givenCompatible(a: string, b: string): boolean {
  const wordsA = nameWords(a);
  const wordsB = nameWords(b);
  const shared = Math.min(wordsA.length, wordsB.length);
  for (let i = 0; i < shared; i++) {
    const [left, right] = [wordsA[i] ?? "", wordsB[i] ?? ""];
    const initial = left.length === 1 || right.length === 1;
    if (initial ? left[0] !== right[0] : left !== right) return false;
  }
  return true;
}

/** The family name without particles, so that `van der Waals` and `Waals` compare equal. */
function coreFamily({ family }: PersonName): string {
  const words = family.split(" ");
  const core = words.filter((word) => !isParticle(word));
  return nameWords((core.length > 0 ? core : words).join(" ")).join("");
}

/** Folded words; full stops and hyphens part them, so `J.-P.` is two initials. Apostrophes join: `O'Neill`. */
function nameWords(text: string): string[] {
  return foldLetters(text)
    .replace(/['’‘ʼ`´]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
