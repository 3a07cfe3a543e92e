/** Numbers from 0 up to, and without, 1: the same for the same seed (mulberry32, T. Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Damage = (bytes: Buffer, place: (length: number) => number) => Buffer;

/** Where a stretch of the bytes begins and ends. */
function stretch(bytes: Buffer, place: (length: number) => number): [number, number] {
  const ends = [place(bytes.length + 1), place(bytes.length + 1)].sort((a, b) => a - b);
  return [ends[0] ?? 0, ends[1] ?? 0];
}

const TOKENS = [
  "<",
  ">",
  "&",
  "\0",
  "\n",
  '"',
  "{",
  "}",
  "]]>",
  "<!--",
  "</",
  "\\",
  "\ufeff",
  "<!DOCTYPE a>",
  "é",
];

const DAMAGES: readonly Damage[] = [
  // Cut off, or a stretch cut out.
  (bytes, place) => bytes.subarray(0, place(bytes.length + 1)),
  (bytes, place) => {
    const [from, to] = stretch(bytes, place);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  // Bits flipped.
  (bytes, place) => {
    const flipped = Buffer.from(bytes);
    for (let times = 1 + place(8); times > 0 && bytes.length > 0; times--) {
      const at = place(bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << place(8));
    }
    return flipped;
  },
  // A stretch twice, or somewhere else too.
  (bytes, place) => {
    const [from, to] = stretch(bytes, place);
    const at = place(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)]);
  },
  // Something put in.
  (bytes, place) => {
    const at = place(bytes.length + 1);
    const token = TOKENS[place(TOKENS.length)] ?? "";
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(token.repeat(1 + place(40))),
      bytes.subarray(at),
    ]);
  },
  // In another encoding: taken for Latin-1 and encoded again, as Latin-1, as UTF-16 with and without its mark.
  (bytes) => Buffer.from(bytes.toString("latin1")),
  (bytes) => Buffer.from(bytes.toString(), "latin1"),
  (bytes) => Buffer.from(`\ufeff${bytes}`, "utf16le"),
  (bytes) => Buffer.from(bytes.toString(), "utf16le"),
];

/** The bytes damaged in one to three ways; the same for the same seed. */
export function mutated(bytes: Uint8Array, seed: number): Buffer {
  const random = randomFrom(seed);
  const place = (length: number) => Math.floor(random() * length);
  let damaged: Buffer = Buffer.from(bytes);
  for (let times = 1 + place(3); times > 0; times--)
    damaged = DAMAGES[place(DAMAGES.length)]?.(damaged, place) ?? damaged;
  return damaged;
}
