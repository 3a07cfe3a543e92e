import { parentPort } from "node:worker_threads";

/**
 * Answers the requests of a {@link WorkerThread} in its module. What `answer` throws ends the thread. Throws an `Error`
 * where there is no thread to answer for.
 */
export function answerRequests<Request, Reply>(answer: (request: Request) => Reply): void {
  const port = parentPort;
  if (port === null) throw new Error("This module answers in a thread of its own.");
  port.on("message", (request: Request) => port.postMessage(answer(request)));
}
