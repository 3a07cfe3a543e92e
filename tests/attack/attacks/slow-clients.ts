import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Arena, Attack } from "../attack";
import { type Check, healthy, holds } from "../support/check";
import { open, requestFor } from "../support/connection";
import { probed } from "../support/probe";
import { openServerEnds } from "../support/process";
import { startSite } from "../support/site";

const CLIENTS = 50;
/** Those who ask for long answers: making them is work of another kind. */
const DEAF_CLIENTS = 5;
/**
 * Within this time a server gives up a client that keeps it waiting: answers that the system keeps for the reader are
 * sent as far as the server knows, and its time for a connection without requests begins after the last.
 */
const LONGEST_WAIT_S = 75;
const LOOK_MS = 1_000;

/** A client that keeps the server waiting. */
interface SlowClient {
  readonly name: string;
  /** What it sends at once. */
  readonly opening: string;
  /** What it sends once a second from then on. */
  readonly drip?: string;
  /** It never reads. */
  readonly isDeaf?: boolean;
}

/** Answers too long for what the system keeps on both sides of a connection: about 7 MB. */
const LONG_ANSWERS = requestFor("/?size=100").repeat(8);

const SLOW_CLIENTS: readonly SlowClient[] = [
  { name: "nothing sent", opening: "" },
  { name: "a header a second", opening: "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n", drip: "X-A: b\r\n" },
  { name: "a byte of a header a second", opening: "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ", drip: "b" },
  {
    name: "a byte of a body a second",
    opening: requestFor("/theme", ["Content-Length: 900", "Content-Type: text/plain"], "POST"),
    drip: "x",
  },
  {
    name: "a chunk of a body a second",
    opening: requestFor("/theme", ["Transfer-Encoding: chunked", "Content-Type: text/plain"], "POST"),
    drip: "1\r\nx\r\n",
  },
  { name: "a body that does not come", opening: requestFor("/", ["Content-Length: 900"], "POST") },
  { name: "idle after an answer", opening: requestFor("/healthz") },
  { name: "answers that are not read", opening: LONG_ANSWERS, isDeaf: true },
];

async function* run({ corpora, quick }: Arena): AsyncGenerator<Check, void, void> {
  // Waiting is all that this attack does.
  if (quick) return;
  const site = await startSite({ corpus: corpora.big });
  const { result, health } = await probed(site.port, () =>
    Promise.all(
      SLOW_CLIENTS.map(async (client) => ({
        what: `${numberOf(client)} clients: ${client.name}`,
        seconds: await secondsUntilGivenUp(site.port, client),
      })),
    ),
  );
  for (const { what, seconds } of result) {
    const seen = seconds === null ? "still open" : `closed after ${seconds} s`;
    yield holds(what, seconds !== null, seen, `closed within ${LONGEST_WAIT_S} s`);
  }
  yield healthy("slow clients", health);
}

function numberOf({ isDeaf = false }: SlowClient): number {
  return isDeaf ? DEAF_CLIENTS : CLIENTS;
}

/** When the server had closed the last of its connections to such clients; null when it had not in time. */
async function secondsUntilGivenUp(port: number, client: SlowClient): Promise<number | null> {
  const sockets = Array.from({ length: numberOf(client) }, () => opened(port, client));
  const started = performance.now();
  let seconds: number | null = null;
  while (seconds === null && performance.now() - started < LONGEST_WAIT_S * 1_000) {
    await pause(LOOK_MS);
    const ends = openServerEnds(port);
    const waiting = sockets.filter(({ localPort }) => localPort !== undefined && ends.has(localPort));
    if (waiting.length === 0) seconds = Math.round((performance.now() - started) / 1_000);
    if (client.drip !== undefined) for (const socket of waiting) socket.write(client.drip);
  }
  for (const socket of sockets) socket.destroy();
  return seconds;
}

function opened(port: number, { opening, isDeaf = false }: SlowClient): Socket {
  const socket = open(port);
  // That the server closes is what is waited for.
  socket.on("error", () => undefined);
  socket.on("connect", () => socket.write(opening));
  if (isDeaf) socket.pause();
  else socket.resume();
  return socket;
}

/** Clients that take their time, each in another part of a request. */
export const slowClientsAttack: Attack = { name: "slow-clients", run };
