import { hashOf } from "../semantic/random";

/** Bits, a power of two: of ten million different texts one in seven seems to come again. */
const SLOTS = 2 ** 26;

/**
 * Tells of texts whether they come more than once, in two tables of bits, whatever their number: one that comes once
 * may be taken for one that comes twice, never the other way round (B. Bloom, "Space/time trade-offs in hash coding with
 * allowable errors", 1970, with one hash).
 */
export class SeenTwice {
  readonly #once = new Uint8Array(SLOTS / 8);
  readonly #twice = new Uint8Array(SLOTS / 8);

  /** Where a text is noted: a number below 2^26. */
  static slotOf(text: string): number {
    return hashOf(text) % SLOTS;
  }

  add(slot: number): void {
    const byte = slot >>> 3;
    const bit = 1 << (slot & 7);
    const table = ((this.#once[byte] ?? 0) & bit) === 0 ? this.#once : this.#twice;
    table[byte] = (table[byte] ?? 0) | bit;
  }

  has(slot: number): boolean {
    return ((this.#twice[slot >>> 3] ?? 0) & (1 << (slot & 7))) !== 0;
  }
}
