import { Agent, get, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Exchange } from "./exchange";
import { isRouterState } from "./router-state";

/** A redirect repeats the address that was asked, twice and in escapes. */
const ANSWER_HEADER_BYTES = 128 << 10;

/** Connections to the processes that make answers: kept, because both ends are ours. */
const AGENT = new Agent({ keepAlive: true });

/** What concerns a connection and not the message on it (RFC 9110, 7.6.1). */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  "connection",
  "expect",
  "http2-settings",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** What became of a relayed request. */
export type Outcome =
  /** Its answer was passed on, or nobody waits for it any more. */
  | "answered"
  /** Nothing was passed on, because the answer only says that it could not be made. */
  | "failed"
  /** The process is not there any more: nothing was passed on, or a part. */
  | "gone"
  | "cut";

/** Of a page that only says that there is nothing to show: when there may be. */
const NOT_YET = ["Retry-After", "60"];

/** Lets the process at a socket answer a request, and passes its answer on. A 200 gets another status where one is given. */
export function relay(exchange: Exchange, socketPath: string, status200 = 200): Promise<Outcome> {
  const { request: asked, signal } = exchange;
  return new Promise((resolve) => {
    const headers = passedOn(asked.rawHeaders, isUsable);
    const path = exchange.target;
    const asking = request({
      socketPath,
      agent: AGENT,
      method: asked.method,
      path,
      headers,
      setHost: false,
      maxHeaderSize: ANSWER_HEADER_BYTES,
    });
    // A process that died may have left a half answer; a reader who left is waited for by nobody.
    const stop = () => asking.destroy();
    signal.addEventListener("abort", stop);
    asking.once("close", () => signal.removeEventListener("abort", stop));
    asking.once("error", () => resolve(signal.aborted ? "answered" : "gone"));
    asking.once("response", (answer) => resolve(passOn(exchange, answer, status200)));
    asked.pipe(asking);
  });
}

async function passOn(exchange: Exchange, answer: IncomingMessage, status200: number): Promise<Outcome> {
  const status = answer.statusCode ?? 500;
  // A route that cannot answer for a while says so in its own words.
  if (status >= 500 && status !== 503) {
    answer.resume();
    return "failed";
  }
  const told = status === 200 ? status200 : status;
  exchange.begin(told, [...passedOn(answer.rawHeaders), ...(told === status ? [] : NOT_YET)]);
  answer.on("data", (chunk: Buffer) => {
    exchange.bytes += chunk.length;
  });
  answer.pipe(exchange.response);
  return new Promise((resolve) => {
    answer.once("end", () => resolve("answered"));
    answer.once("error", () => resolve(exchange.signal.aborted ? "answered" : "cut"));
  });
}

/** Headers as names and values in turn, without those of the connection. */
function passedOn(raw: readonly string[], isWanted = (_name: string, _value: string) => true): string[] {
  const kept: string[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const [name = "", value = ""] = [raw[i], raw[i + 1]];
    const known = name.toLowerCase();
    if (!OF_CONNECTION.has(known) && isWanted(known, value)) kept.push(name, value);
  }
  return kept;
}

function isUsable(name: string, value: string): boolean {
  return name !== "next-router-state-tree" || isRouterState(value);
}

const toldSchema = z.object({ status: z.string() });

/** What the process at a socket says of itself in one word: "ok", "damaged", "search unavailable"; null when it says nothing. */
export function conditionOf(socketPath: string): Promise<string | null> {
  return new Promise((resolve) => {
    const asking = get({ socketPath, agent: AGENT, path: "/healthz" }, async (answer) => {
      resolve(toldSchema.safeParse(parsed(await text(answer))).data?.status ?? null);
    });
    asking.once("error", () => resolve(null));
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
