/** A byte array that grows, with variable-length numbers: seven bits a byte, the lowest first. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  varint(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#grow();
    this.length = writeVarint(this.#bytes, this.length, value);
  }

  byte(value: number): void {
    if (this.length + 1 > this.#bytes.length) this.#grow();
    this.#bytes[this.length++] = value;
  }

  bytes(values: Uint8Array): void {
    while (this.length + values.length > this.#bytes.length) this.#grow();
    this.#bytes.set(values, this.length);
    this.length += values.length;
  }

  /** What was written, without a copy. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Writes a number below 2^32 and gives the place after it. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let place = at;
  while (rest > 127) {
    bytes[place++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[place++] = rest;
  return place;
}

export function varintLength(value: number): number {
  if (value < 1 << 7) return 1;
  if (value < 1 << 14) return 2;
  if (value < 1 << 21) return 3;
  return value < 1 << 28 ? 4 : 5;
}

/** Reads what {@link writeVarint} wrote, one after the other. */
export class ByteReader {
  constructor(
    public bytes: Uint8Array,
    public at = 0,
  ) {}

  varint(): number {
    let byte = this.bytes[this.at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }
}

/** A `Uint32Array` that grows; unwritten places are `fill`. */
export class Counters {
  #values: Uint32Array;

  constructor(private readonly fill = 0) {
    this.#values = new Uint32Array(1 << 12).fill(fill);
  }

  get(at: number): number {
    return this.#values[at] ?? this.fill;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const larger = new Uint32Array(Math.max(at + 1, this.#values.length * 2)).fill(this.fill);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[at] = value;
  }

  add(at: number, value: number): void {
    if (at < this.#values.length) this.#values[at] = (this.#values[at] ?? 0) + value;
    else this.set(at, this.fill + value);
  }

  /** All values up to the last one set, and some more; a view, good until the next change. */
  all(): Uint32Array {
    return this.#values;
  }

  /** The first so many values; a view, good until the next change. */
  first(count: number): Uint32Array {
    if (count > 0) this.set(count - 1, this.get(count - 1));
    return this.#values.subarray(0, count);
  }
}

/** The same bytes, of which short texts are read several times as fast as by a `TextDecoder`. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
