import { Worker } from "node:worker_threads";

/** A thread that answers requests one after the other. */
export class WorkerThread<Request, Reply> {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void }[] = [];
  #failure: Error | null = null;

  /** `file` is a module in TypeScript that answers by {@link answerRequests}. */
  constructor(file: URL) {
    const start = new URL("./start-thread.mjs", import.meta.url);
    this.#worker = new Worker(start, { execArgv: [], workerData: file.href });
    this.#worker.on("message", (reply: Reply) => this.#waiting.shift()?.resolve(reply));
    this.#worker.on("error", (error: Error) => this.#fail(error));
    this.#worker.on("exit", (code) =>
      this.#fail(new Error(`A thread ended before its work (code ${code}).`)),
    );
  }

  /** Gives the reply to a request. Rejects with what the thread threw, and so do all requests after it. */
  ask(request: Request): Promise<Reply> {
    const reply = new Promise<Reply>((resolve, reject) => {
      if (this.#failure !== null) reject(this.#failure);
      else this.#waiting.push({ resolve, reject });
    });
    // Who asks for several waits for one at a time: a failure is theirs when they come to it.
    reply.catch(() => {});
    if (this.#failure === null) this.#worker.postMessage(request);
    return reply;
  }

  /** Ends the thread, whatever it is at. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
