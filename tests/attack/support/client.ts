import type { Socket } from "node:net";
import { type Answer, AnswerReader } from "./answers";
import { type Ending, endingOf, LOOPBACK, open } from "./connection";

/** What came of one request. */
export interface Outcome {
  readonly answer: Answer | null;
  /** Why there is no answer, or none that is whole. */
  readonly ending: Ending | null;
  readonly ms: number;
}

/** A client that asks one thing after the other, on one connection for as long as the server keeps it. */
export class Client {
  readonly #port: number;
  readonly #from: string;
  #socket: Socket | null = null;

  constructor(port: number, from = LOOPBACK) {
    this.#port = port;
    this.#from = from;
  }

  /** Sends one request without a body and waits for its answer. Never rejects. */
  ask(request: string, patienceMs: number): Promise<Outcome> {
    const started = performance.now();
    const socket = this.#connected();
    const reader = new AnswerReader();
    return new Promise((resolve) => {
      const finish = (answer: Answer | null, ending: Ending | null) => {
        clearTimeout(timer);
        socket.removeAllListeners();
        // An error that comes when nobody waits any more is seen by the next request.
        socket.on("error", () => undefined);
        if (ending !== null || answer?.headers.get("connection") === "close") this.close();
        resolve({ answer, ending, ms: performance.now() - started });
      };
      const timer = setTimeout(finish, patienceMs, null, "out of patience");
      socket.on("error", (error) => finish(null, endingOf(error)));
      socket.on("close", () => finish(null, "closed"));
      socket.on("end", () => finish(reader.end()[0] ?? null, "closed"));
      socket.on("data", (chunk) => {
        try {
          const [answer] = reader.read(chunk);
          if (answer !== undefined) finish(answer, null);
        } catch {
          finish(null, "no answer of HTTP");
        }
      });
      socket.write(request);
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #connected(): Socket {
    if (this.#socket === null || this.#socket.destroyed || !this.#socket.writable) {
      this.#socket?.destroy();
      this.#socket = open(this.#port, this.#from);
    }
    return this.#socket;
  }
}
