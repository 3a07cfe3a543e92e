const BITS = 5;
const SIGNS = 1 << BITS;
const MOST_COUNTED = 65_535;
/** Chance of a sign never seen after any context. */
const FLOOR = 1 / 5000;

/** A sign's number: 0 for the edge of a word, 1 to 26 for letters whatever their case and marks. */
const EDGE = 0;
const HYPHEN = 27;
const APOSTROPHE = 28;
const STOP = 29;
const OTHER = 31;

/**
 * How likely words look like those it was made from, letter by letter (an interpolated model after Witten and Bell).
 * Case and marks do not count: `Yılmaz` is spelt as `Yilmaz`. Counts lie in arrays, one for each length of context,
 * so that fifty thousand words are learned in a few hundredths of a second.
 */
export class CharacterModel {
  /** For each length of context, how often a sign followed it. */
  readonly #counts: readonly Uint16Array[];
  /** For each length of context, how many signs followed it, and how many different ones. */
  readonly #seen: readonly Uint32Array[];
  readonly #kinds: readonly Uint8Array[];

  readonly #order: number;

  /** `order` is how many letters decide the next one. */
  constructor(words: Iterable<string>, order = 3) {
    this.#order = order;
    const sizes = Array.from({ length: order + 1 }, (_, n) => 1 << (BITS * n));
    this.#counts = sizes.map((size) => new Uint16Array(size * SIGNS));
    this.#seen = sizes.map((size) => new Uint32Array(size));
    this.#kinds = sizes.map((size) => new Uint8Array(size));
    const signs = signsOf(words);
    for (let n = 0; n <= order; n++) this.#learn(n, signs);
  }

  #learn(order: number, signs: readonly number[]): void {
    const counts = this.#counts[order] ?? new Uint16Array();
    const seen = this.#seen[order] ?? new Uint32Array();
    const kinds = this.#kinds[order] ?? new Uint8Array();
    const mask = seen.length - 1;
    let context = EDGE;
    for (const sign of signs) {
      const gram = context * SIGNS + sign;
      const before = counts[gram] ?? 0;
      if (before === 0) kinds[context] = (kinds[context] ?? 0) + 1;
      if (before < MOST_COUNTED) counts[gram] = before + 1;
      seen[context] = (seen[context] ?? 0) + 1;
      context = sign === EDGE ? EDGE : ((context << BITS) | sign) & mask;
    }
  }

  /** The natural logarithm of the word's chance, its end included. */
  logProbability(word: string): number {
    let context = EDGE;
    let sum = 0;
    for (let i = 0; i <= word.length; i++) {
      const sign = i < word.length ? signOf(word.charCodeAt(i)) : EDGE;
      if (sign === null) continue;
      sum += Math.log(this.#chance(context, sign));
      context = ((context << BITS) | sign) & ((1 << (BITS * this.#order)) - 1);
    }
    return sum;
  }

  #chance(context: number, sign: number): number {
    let chance = FLOOR;
    for (let n = 0; n <= this.#order; n++) {
      const end = context & ((1 << (BITS * n)) - 1);
      const seen = this.#seen[n]?.[end] ?? 0;
      if (seen === 0) break;
      const kinds = this.#kinds[n]?.[end] ?? 0;
      const count = this.#counts[n]?.[end * SIGNS + sign] ?? 0;
      chance = (count + kinds * chance) / (seen + kinds);
    }
    return chance;
  }
}

/** The signs of words, each word with its end. */
function signsOf(words: Iterable<string>): number[] {
  const signs: number[] = [];
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const sign = signOf(word.charCodeAt(i));
      if (sign !== null) signs.push(sign);
    }
    signs.push(EDGE);
  }
  return signs;
}

/** The signs of the characters seen so far, of ASCII from the start. */
const KNOWN = new Map<number, number | null>();
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => signOfAscii(code));

/** The number of a sign; null for a mark above or below a letter, which is none. */
function signOf(code: number): number | null {
  if (code < 128) return ASCII[code] ?? OTHER;
  let sign = KNOWN.get(code);
  if (sign === undefined) {
    sign = signOfMarked(String.fromCharCode(code));
    KNOWN.set(code, sign);
  }
  return sign;
}

function signOfAscii(code: number): number {
  const sign = String.fromCharCode(code).toLowerCase();
  if (sign >= "a" && sign <= "z") return sign.charCodeAt(0) - 0x60;
  if (sign === "-") return HYPHEN;
  if (sign === "'" || sign === "`") return APOSTROPHE;
  return sign === "." ? STOP : OTHER;
}

const WITHOUT_PARTS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  Ł: "l",
  ø: "o",
  Ø: "o",
  ß: "s",
  đ: "d",
  Đ: "d",
  æ: "a",
};

function signOfMarked(sign: string): number | null {
  if (/\p{M}/u.test(sign)) return null;
  if (sign === "’") return APOSTROPHE;
  if (/[‐-–]/.test(sign)) return HYPHEN;
  const plain = WITHOUT_PARTS[sign] ?? sign.normalize("NFD").charAt(0);
  return /^[a-z]$/i.test(plain) ? plain.toLowerCase().charCodeAt(0) - 0x60 : OTHER;
}
