import { connect, type Socket } from "node:net";
import { type Answer, AnswerReader } from "./answers";

export const LOOPBACK = "127.0.0.1";

/** How a connection came to its end, as its client sees it. */
export type Ending = "closed" | "reset" | "refused" | "out of patience" | "no answer of HTTP";

/** What one connection brought. */
export interface Exchange {
  readonly answers: readonly Answer[];
  /** Null while the connection is open and every answer that was waited for is here. */
  readonly ending: Ending | null;
  /** Whether the last answer was cut short. */
  readonly isCut: boolean;
  readonly ms: number;
}

export interface ExchangeOptions {
  /** How many answers are waited for (1); with `Infinity` the end of the connection is. */
  readonly answers?: number;
  /** The methods of the requests, where there are others than GET. */
  readonly methods?: readonly string[];
  readonly patienceMs?: number;
  /** The address of this machine's loopback that the client has: 127.0.0.2 is another client than 127.0.0.1. */
  readonly from?: string;
}

const PATIENCE_MS = 10_000;

/** Sends bytes on a connection of their own, and gives what comes back. Never rejects; closes the connection. */
export function exchange(
  port: number,
  bytes: string | Uint8Array,
  { answers: wanted = 1, methods = [], patienceMs = PATIENCE_MS, from = LOOPBACK }: ExchangeOptions = {},
): Promise<Exchange> {
  const started = performance.now();
  const reader = new AnswerReader(methods);
  const answers: Answer[] = [];
  const socket = open(port, from);
  return new Promise((resolve) => {
    const finish = (ending: Ending | null) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ answers, ending, isCut: reader.isInside, ms: performance.now() - started });
    };
    const timer = setTimeout(finish, patienceMs, "out of patience");
    socket.on("connect", () => socket.write(bytes));
    socket.on("error", (error) => finish(endingOf(error)));
    socket.on("data", (chunk) => {
      try {
        answers.push(...reader.read(chunk));
      } catch {
        return finish("no answer of HTTP");
      }
      if (answers.length >= wanted) finish(null);
    });
    socket.on("end", () => {
      answers.push(...reader.end());
      finish(answers.length >= wanted ? null : "closed");
    });
  });
}

/** A connection to a server of this machine, without delay of small packets. */
export function open(port: number, from = LOOPBACK): Socket {
  return connect({ host: LOOPBACK, port, localAddress: from, noDelay: true });
}

export function endingOf(error: Error): Ending {
  return "code" in error && error.code === "ECONNREFUSED" ? "refused" : "reset";
}

/** The text of a request without a body. Further headers are whole lines. */
export function requestFor(target: string, headers: readonly string[] = [], method = "GET"): string {
  return [`${method} ${target} HTTP/1.1`, "Host: 127.0.0.1", ...headers, "", ""].join("\r\n");
}

/** The text of a POST of a form. */
export function formFor(target: string, form: string, headers: readonly string[] = []): string {
  const length = `Content-Length: ${Buffer.byteLength(form)}`;
  const type = "Content-Type: application/x-www-form-urlencoded";
  return `${requestFor(target, [type, length, ...headers], "POST")}${form}`;
}

/** Asks for one target on a connection of its own. */
export async function ask(
  port: number,
  target: string,
  options: ExchangeOptions & { readonly headers?: readonly string[] } = {},
): Promise<Exchange> {
  return exchange(port, requestFor(target, ["Connection: close", ...(options.headers ?? [])]), options);
}

/** The status of the only answer; else how the connection ended, such as "reset". */
export function outcomeOf({ answers, ending, isCut }: Exchange): string {
  const first = answers[0];
  if (first !== undefined) return String(first.status);
  return isCut ? `cut short (${ending})` : String(ending);
}
