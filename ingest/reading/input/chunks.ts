import type { Readable } from "node:stream";

/**
 * The bytes of a stream, one chunk after another. Unlike the stream's own iteration, which drops what is buffered when
 * the stream fails, it gives all bytes that came before a failure, and throws it then.
 */
export async function* chunksOf(stream: Readable): AsyncIterable<Uint8Array> {
  const arrived: Uint8Array[] = [];
  let failure: unknown = null;
  let ended = false;
  let wake = (): void => undefined;
  const settle = (error: unknown): void => {
    failure ??= error;
    ended = true;
    wake();
  };
  stream.on("data", (chunk: Uint8Array) => {
    arrived.push(chunk);
    stream.pause();
    wake();
  });
  stream.on("end", () => settle(null));
  stream.on("close", () => settle(null));
  stream.on("error", settle);
  try {
    for (;;) {
      const chunk = arrived.shift();
      if (chunk !== undefined) yield chunk;
      else if (ended) break;
      else {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        stream.resume();
        await woken;
      }
    }
    if (failure !== null) throw failure;
  } finally {
    stream.destroy();
  }
}
