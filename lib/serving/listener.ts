import type { IncomingMessage, ServerResponse } from "node:http";
import { withRequest } from "../site/request";
import { workOf } from "./work";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What is being made for a reader who has left gives up its place after this. */
const STOPPING_MS = 5_000;

/**
 * Answers what the door lets through, with a signal that says when nobody waits for it any more. So many pages at once,
 * those that are being stopped included: whoever asks and leaves, again and again, makes no more work than others.
 */
export function listenerFor(
  handle: Handler,
  atOnce: number,
): (request: IncomingMessage, response: ServerResponse) => void {
  const waiting: (() => void)[] = [];
  let active = 0;
  const next = () => {
    if (active < atOnce) waiting.shift()?.();
  };
  return (request, response) => {
    const stop = new AbortController();
    response.once("close", () => stop.abort());
    if (workOf(request.url ?? "", request.headers).kind !== "page") {
      void handle(request, response);
      return;
    }
    waiting.push(() => {
      if (stop.signal.aborted) return next();
      active++;
      const done = once(() => {
        active--;
        next();
      });
      stop.signal.addEventListener("abort", () => {
        // What was being sent is made; that it was never sent whole, Next.js may wait to hear for ever.
        if (response.headersSent) done();
        else setTimeout(done, STOPPING_MS).unref();
      });
      withRequest(stop.signal, request.headers.rsc !== undefined, () => handle(request, response)).then(
        done,
        (error: unknown) => {
          done();
          response.destroy(error instanceof Error ? error : undefined);
        },
      );
    });
    next();
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
