/** Enough to tell a packed file by its first bytes. */
const MAGIC_LENGTH = 4;

/** Looks at the first bytes without taking them: `whole` gives all of them again, once. */
export async function startOf(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < MAGIC_LENGTH) {
    const next = await iterator.next();
    if (next.done) break;
    read.push(next.value);
    length += next.value.length;
  }
  return { start: Buffer.concat(read, Math.min(length, MAGIC_LENGTH)), whole: resumed(read, iterator) };
}

async function* resumed<T>(read: readonly T[], iterator: AsyncIterator<T>): AsyncIterable<T> {
  try {
    yield* read;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
