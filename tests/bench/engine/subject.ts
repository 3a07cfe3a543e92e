import type { PaperTexts } from "@/lib/search/engine";
import { quantile } from "../metrics";
import { type Questions, questionsOf } from "./questions";
import type { EngineRow } from "./row";

/** An engine that is measured: its papers are in it already. */
export interface Subject {
  readonly name: string;
  /** Lists the best ten with what a page shows of them, and counts what it can count. */
  full(text: string): Promise<unknown>;
  /** The same while the last word is typed. */
  prefix(text: string): Promise<unknown>;
  /** What the text may become. Left out by engines that have no list of suggestions. */
  suggest?(text: string): Promise<unknown>;
}

/** Every question is asked once before it counts, then so many times; the median is taken. */
const ROUNDS = 3;

/** Asks an engine everything. */
export async function measured(
  subject: Subject,
  texts: PaperTexts,
  { opensSeconds, buildPerSecond }: Pick<EngineRow, "opensSeconds" | "buildPerSecond">,
): Promise<EngineRow> {
  const questions: Questions = questionsOf(texts);
  const full = await times(questions.full, (text) => subject.full(text));
  const prefix = await times(questions.begun, (text) => subject.prefix(text));
  const { suggest } = subject;
  const suggested = suggest === undefined ? null : await times(questions.begun, suggest);
  globalThis.gc?.();
  return {
    engine: subject.name,
    papers: texts.count,
    fullP50Ms: quantile(full, 0.5),
    fullP95Ms: quantile(full, 0.95),
    prefixP95Ms: quantile(prefix, 0.95),
    suggestP95Ms: suggested === null ? null : quantile(suggested, 0.95),
    opensSeconds,
    residentMb: process.memoryUsage().rss / 1e6,
    buildPerSecond,
  };
}

/** Milliseconds that each question takes. */
async function times(
  questions: readonly string[],
  ask: (text: string) => Promise<unknown>,
): Promise<number[]> {
  for (const text of questions) await ask(text);
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const taken: number[] = [];
    for (const text of questions) {
      const start = performance.now();
      await ask(text);
      taken.push(performance.now() - start);
    }
    rounds.push(taken);
  }
  return questions.map((_, at) =>
    quantile(
      rounds.map((taken) => taken[at] ?? 0),
      0.5,
    ),
  );
}
