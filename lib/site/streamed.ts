import { setImmediate as turn } from "node:timers/promises";

/** About so many characters are handed on at once, and others have their turn before the next. */
const PIECE_CHARACTERS = 64_000;

/** A long text as a body, made as it is read; ends with the reason of a signal that is aborted. */
export function streamed(pieces: AsyncIterable<string>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      await turn();
      signal.throwIfAborted();
      let text = "";
      while (text.length < PIECE_CHARACTERS) {
        const next = await iterator.next();
        if (next.done) {
          if (text !== "") controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
