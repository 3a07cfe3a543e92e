import { setTimeout as pause } from "node:timers/promises";
import { oneOf } from "../../bench/random";
import { randomFrom } from "../../support/mutate";
import { Client, type Outcome } from "./client";
import { LOOPBACK, requestFor } from "./connection";

export interface LoadSettings {
  readonly connections: number;
  readonly seconds: number;
  /** What is asked for, in turn and at random. */
  readonly targets: readonly string[];
  readonly seed: number;
  readonly from?: string;
  /** How long a client waits after an answer (0), in milliseconds. */
  readonly pauseMs?: number;
}

export interface LoadReport {
  /** How often each status came, or each way in which none came. */
  readonly outcomes: Record<string, number>;
  /** The milliseconds that each answer with 200 took. */
  readonly answeredMs: readonly number[];
  readonly seconds: number;
}

const PATIENCE_MS = 30_000;
/** After being refused, even a rude client pauses: else the load would be that of its own failures. */
const REFUSED_PAUSE_MS = 100;

/** Many clients, each asking on for some time as soon as it has its answer. Ends at most half a minute after that. */
export async function load(port: number, settings: LoadSettings): Promise<LoadReport> {
  const outcomes: Record<string, number> = {};
  const answeredMs: number[] = [];
  const started = performance.now();
  const deadline = started + settings.seconds * 1_000;
  const askOn = async (number: number) => {
    const random = randomFrom(settings.seed + number);
    const client = new Client(port, settings.from ?? LOOPBACK);
    while (performance.now() < deadline) {
      const outcome = await client.ask(requestFor(oneOf(settings.targets, random) ?? "/"), PATIENCE_MS);
      const name = nameOf(outcome);
      outcomes[name] = (outcomes[name] ?? 0) + 1;
      if (name === "200") answeredMs.push(outcome.ms);
      await pause(name === "200" ? (settings.pauseMs ?? 0) : REFUSED_PAUSE_MS);
    }
    client.close();
  };
  await Promise.all(Array.from({ length: settings.connections }, (_, number) => askOn(number)));
  return { outcomes, answeredMs, seconds: (performance.now() - started) / 1_000 };
}

/** The status, or how the connection ended. A 503 that does not say when to come back is another thing than one that does. */
export function nameOf({ answer, ending }: Outcome): string {
  if (answer === null) return ending ?? "nothing";
  const { status, headers } = answer;
  return status === 503 && !headers.has("retry-after") ? "503 without Retry-After" : String(status);
}

/** What a site under load may answer: the thing itself, or that it is too much now. */
export function isFair(name: string): boolean {
  return name === "200" || name === "429" || name === "503";
}
