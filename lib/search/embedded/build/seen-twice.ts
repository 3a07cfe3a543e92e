import { hashOf } from "../semantic/random";

/** A power of two: of ten million different texts one in seven seems to come again. */
const SLOTS = 2 ** 26;

/**
 * Tells of texts whether they come more than once, in a table of bits, whatever their number: one that comes once
 * may be taken for one that comes twice, never the other way round (B. Bloom, "Space/time trade-offs in hash coding with
 * allowable errors", 1970, with one hash).
 */
export class SeenTwice {
  /** Two bits a text, beside each other, so that memory is waited for once: that it came, and that it came again. */
  readonly #seen = new Uint8Array(SLOTS / 4);

  /** Where a text is noted: a number below 2^26. */
  static slotOf(text: string): number {
    return hashOf(text) % SLOTS;
  }

  add(slot: number): void {
    const byte = this.#seen[slot >>> 2] ?? 0;
    const shift = (slot & 3) * 2;
    const came = (byte >>> shift) & CAME;
    this.#seen[slot >>> 2] = byte | ((came === 0 ? CAME : CAME_AGAIN) << shift);
  }

  has(slot: number): boolean {
    return (((this.#seen[slot >>> 2] ?? 0) >>> ((slot & 3) * 2)) & CAME_AGAIN) !== 0;
  }
}

const CAME = 1;
const CAME_AGAIN = 2;
