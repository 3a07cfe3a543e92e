import { asBuffer } from "../storage/bytes";
import type { IndexViews } from "../storage/index-views";
import { VALUE_MARK } from "../storage/layout";

/** A form's number in the dictionary, or -1 when no paper has it. */
export type FormNumber = number;

/** So many prefixes are kept with the forms that they stand for. */
const KEPT_EXPANDED = 500;

/** Longer texts than this need room of their own to be looked for; a unit of UTF-16 takes at most three bytes. */
const LONGEST_WANTED = 768;
const WIDEST = 3;

/** All forms in byte order: look-ups by binary search over the bytes. */
export class Dictionary {
  readonly size: number;
  /** The term of each form. */
  readonly terms: Uint32Array;
  /** In how many papers each form stands. */
  readonly counts: Uint32Array;
  readonly #bytes: Buffer;
  readonly #offsets: Uint32Array;
  readonly #splits: Uint8Array;
  /** What prefixes were found to stand for: a question asks for the same again and again. */
  readonly #expanded = new Map<string, readonly FormNumber[]>();
  /** How many forms each term has, and a counter a term that is zero between calls: made when first asked for. */
  #formsOf: Uint32Array | null = null;
  #within: Uint32Array | null = null;
  readonly #wanted = Buffer.allocUnsafe(LONGEST_WANTED);

  constructor(views: IndexViews) {
    this.size = views.meta.forms;
    this.#bytes = asBuffer(views.bytes("forms"));
    this.#offsets = views.u32("formOffsets");
    this.terms = views.u32("formTerms");
    this.counts = views.u32("formCounts");
    this.#splits = views.bytes("formSplits");
  }

  find(form: string): FormNumber {
    const wanted = this.#encoded(form);
    const at = this.#lowerBound(wanted);
    return at < this.size && this.#compare(at, wanted) === 0 ? at : -1;
  }

  name(form: FormNumber): string {
    return this.#bytes.toString("utf8", this.#offsets[form], this.#offsets[form + 1]);
  }

  /** The two words into which a form often written with a hyphen comes apart, or null. */
  halves(form: FormNumber): readonly [string, string] | null {
    const split = this.#splits[form] ?? 0;
    if (split === 0) return null;
    const name = this.name(form);
    return [name.slice(0, split), name.slice(split)];
  }

  /** The forms that begin with a prefix, those in most papers first, at most `limit`. */
  withPrefix(prefix: string, limit: number): readonly FormNumber[] {
    const key = `${limit} ${prefix}`;
    const kept = this.#expanded.get(key);
    if (kept !== undefined) return kept;
    const [from, end] = this.span(prefix);
    const forms = this.#mostFrequent(from, end, limit);
    if (this.#expanded.size >= KEPT_EXPANDED) this.#expanded.clear();
    this.#expanded.set(key, forms);
    return forms;
  }

  /** How many forms begin with a prefix: so many are looked at to find the most frequent. */
  countWithPrefix(prefix: string): number {
    const [from, end] = this.span(prefix);
    return end - from;
  }

  /** Those of the terms of some forms that have no form but ones that begin with a prefix. */
  termsWithin(prefix: string, forms: readonly FormNumber[]): ReadonlySet<number> {
    const [from, end] = this.span(prefix);
    this.#formsOf ??= countsOf(this.terms);
    this.#within ??= new Uint32Array(this.#formsOf.length);
    const within = this.#within;
    for (let form = from; form < end; form++) {
      const term = this.terms[form] ?? 0;
      within[term] = (within[term] ?? 0) + 1;
    }
    const whole = new Set<number>();
    for (const form of forms) {
      const term = this.terms[form] ?? 0;
      if (within[term] === this.#formsOf[term]) whole.add(term);
    }
    for (let form = from; form < end; form++) within[this.terms[form] ?? 0] = 0;
    return whole;
  }

  /** Where the words begin, behind the keys of whole values. */
  firstWord(): FormNumber {
    return this.#lowerBound(successorOf(this.#encoded(VALUE_MARK)));
  }

  /** The forms that begin with a prefix; none where it is empty. */
  span(prefix: string): readonly [from: FormNumber, end: FormNumber] {
    const wanted = this.#encoded(prefix);
    return wanted.length === 0 ? [0, 0] : [this.#lowerBound(wanted), this.#lowerBound(successorOf(wanted))];
  }

  /** A text in UTF-8; good until the next is asked for. */
  #encoded(text: string): Uint8Array {
    if (text.length * WIDEST > LONGEST_WANTED) return Buffer.from(text);
    return this.#wanted.subarray(0, this.#wanted.write(text, "utf8"));
  }

  #mostFrequent(from: number, end: number, limit: number): FormNumber[] {
    const counts = this.counts.slice(from, end).sort();
    const bar = counts[counts.length - limit] ?? 0;
    const best: FormNumber[] = [];
    const atBar: FormNumber[] = [];
    for (let form = from; form < end; form++) {
      const count = this.counts[form] ?? 0;
      if (count > bar) best.push(form);
      else if (count === bar && atBar.length < limit) atBar.push(form);
    }
    best.sort((a, b) => (this.counts[b] ?? 0) - (this.counts[a] ?? 0) || a - b);
    return [...best, ...atBar].slice(0, limit);
  }

  #lowerBound(wanted: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(form: FormNumber, wanted: Uint8Array): number {
    const start = this.#offsets[form] ?? 0;
    const length = (this.#offsets[form + 1] ?? 0) - start;
    const shorter = Math.min(length, wanted.length);
    for (let i = 0; i < shorter; i++) {
      const difference = (this.#bytes[start + i] ?? 0) - (wanted[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  }
}

/** How often each number comes. */
function countsOf(numbers: Uint32Array): Uint32Array {
  const counts = new Uint32Array(numbers.reduce((most, number) => Math.max(most, number), -1) + 1);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/** The smallest byte string after all that begin with these bytes; UTF-8 has no byte 255. */
function successorOf(prefix: Uint8Array): Uint8Array {
  const end = prefix.slice();
  end[end.length - 1] = (end[end.length - 1] ?? 0) + 1;
  return end;
}
