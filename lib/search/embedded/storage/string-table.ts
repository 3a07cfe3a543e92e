const EMPTY = 0xffffffff;
const LARGEST_FILL = 0.6;
const FIRST_SLOTS = 1 << 12;
/** Bytes that a UTF-16 unit may need in UTF-8. */
const WIDEST = 3;

/**
 * Texts numbered in the order in which they first come, as UTF-8 in one array with an open-addressing hash table
 * beside it: some twenty bytes a word where a `Map` of strings takes over a hundred.
 */
export class StringTable {
  #bytes = new Uint8Array(1 << 16);
  #starts = new Uint32Array(1 << 10);
  #slots = new Uint32Array(FIRST_SLOTS).fill(EMPTY);
  #size = 0;
  #used = 0;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #probe = new Uint8Array(256);

  get size(): number {
    return this.#size;
  }

  /** The number of a text, given to it now if it is new. */
  number(text: string): number {
    const length = this.#encode(text);
    const slot = this.#slotOf(length);
    const known = this.#slots[slot] ?? EMPTY;
    if (known !== EMPTY) return known;
    const number = this.#append(length);
    this.#slots[slot] = number;
    if (this.#size > this.#slots.length * LARGEST_FILL) this.#rehash();
    return number;
  }

  /** The number of a text, or -1 when it never came. */
  find(text: string): number {
    const known = this.#slots[this.#slotOf(this.#encode(text))] ?? EMPTY;
    return known === EMPTY ? -1 : known;
  }

  text(number: number): string {
    return this.#decoder.decode(this.bytes(number));
  }

  /** The UTF-8 of a text; a view, good until the next text comes. */
  bytes(number: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[number], this.#endOf(number));
  }

  /** All numbers by the byte order of their texts. */
  sorted(): Uint32Array {
    return Uint32Array.from({ length: this.#size }, (_, number) => number).sort((a, b) =>
      this.#compare(a, b),
    );
  }

  #compare(a: number, b: number): number {
    const [left, right] = [this.#starts[a] ?? 0, this.#starts[b] ?? 0];
    const [leftSize, rightSize] = [this.#endOf(a) - left, this.#endOf(b) - right];
    const shorter = Math.min(leftSize, rightSize);
    for (let i = 0; i < shorter; i++) {
      const difference = (this.#bytes[left + i] ?? 0) - (this.#bytes[right + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return leftSize - rightSize;
  }

  #endOf(number: number): number {
    return number + 1 < this.#size ? (this.#starts[number + 1] ?? 0) : this.#used;
  }

  #encode(text: string): number {
    if (text.length * WIDEST > this.#probe.length) this.#probe = new Uint8Array(text.length * WIDEST);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) return this.#encoder.encodeInto(text, this.#probe).written;
      this.#probe[i] = unit;
    }
    return text.length;
  }

  /** Where the encoded text stands in the hash table, or may be put. */
  #slotOf(length: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(this.#probe, 0, length) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? EMPTY;
      if (number === EMPTY || this.#holds(number, length)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #holds(number: number, length: number): boolean {
    const start = this.#starts[number] ?? 0;
    if (this.#endOf(number) - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[start + i] !== this.#probe[i]) return false;
    return true;
  }

  #append(length: number): number {
    if (this.#used + length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (this.#size === this.#starts.length) {
      const larger = new Uint32Array(this.#starts.length * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#bytes.set(this.#probe.subarray(0, length), this.#used);
    this.#starts[this.#size] = this.#used;
    this.#used += length;
    return this.#size++;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = hashOf(this.#bytes, this.#starts[number] ?? 0, this.#endOf(number)) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

/** FNV-1a of 32 bits (G. Fowler, L. C. Noll, P. Vo), its high bits mixed into the low ones. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
