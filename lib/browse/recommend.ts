import type { Corpus } from "@/lib/corpus/corpus";
import type { Paper } from "@/lib/paper/paper";
import type { Budget } from "@/lib/search/budget";
import type { PaperNumber, Recommended, SearchEngine } from "@/lib/search/engine";
import { paperNamed } from "./named";

/** So many papers say what a reader keeps; of more the first count, which a reader's page sends newest first. */
export const MOST_KEPT = 200;
export const MOST_RECOMMENDED = 50;
/** Of so many times more of the best the newest are taken: the newest of all would be near to nothing. */
const NEWEST_OF = 4;
/** An engine that only knows what is like one paper is asked for so many, of so many papers. */
const SEEDS = 20;
const LIKE_EACH = 20;

/** A paper that somebody may want, the kept one it is near to, and what it shares with that one. */
export interface Recommendation {
  readonly paper: Paper;
  readonly near: Paper;
  readonly reasons: readonly string[];
  readonly score: number;
}

export interface Recommendations {
  readonly recommended: readonly Recommendation[];
  /** How many of the keys say what is kept. */
  readonly used: number;
  /** The keys that mean no paper here. */
  readonly unknown: readonly string[];
}

/**
 * Papers for somebody who keeps those with these keys, none of them again: the best first, or of the best the newest
 * first. Nothing is remembered of who asked, or for what.
 */
export async function recommendedFor(
  corpus: Corpus,
  keys: readonly string[],
  order: "best" | "newest",
  most: number,
  budget: Budget,
): Promise<Recommendations> {
  const { engine, texts } = corpus;
  const numbers = await Promise.all(keys.map((key) => paperNamed(corpus, key)));
  const unknown = keys.filter((_, place) => numbers[place] === null);
  const all = new Set(numbers.flatMap((number) => number ?? []));
  const given = [...all].slice(0, MOST_KEPT);
  const wanted = order === "newest" ? most * NEWEST_OF : most;
  // Also those beyond the most are known to their reader.
  const found = await recommended(engine, given, wanted + all.size - given.length, budget);
  const best = found.filter(({ paper }) => !all.has(paper)).slice(0, wanted);
  const shown = (order === "newest" ? await newestFirst(best, texts) : best).slice(0, most);
  const list: Recommendation[] = [];
  for (const { paper, near, score } of shown) {
    await budget.turn();
    const reasons = await reasonsOf(engine, near, paper);
    list.push({ paper: await texts.read(paper), near: await texts.read(near), reasons, score });
  }
  return { recommended: list, used: given.length, unknown };
}

type Found = Omit<Recommended, "reasons">;

async function recommended(
  engine: SearchEngine,
  given: readonly PaperNumber[],
  most: number,
  budget: Budget,
): Promise<readonly Found[]> {
  if (given.length === 0) return [];
  return engine.recommend?.(given, most, budget) ?? likeEach(engine, given.slice(0, SEEDS), most, budget);
}

/** The papers most like each by itself: likenesses are added up, and the likest is the one a paper is near to. */
async function likeEach(
  engine: SearchEngine,
  given: readonly PaperNumber[],
  most: number,
  budget: Budget,
): Promise<Found[]> {
  const found = new Map<PaperNumber, Found & { readonly highest: number }>();
  for (const near of given) {
    await budget.turn();
    for (const { paper, score } of await engine.related(near, LIKE_EACH)) {
      const before = found.get(paper);
      const isNearer = before === undefined || score > before.highest;
      found.set(paper, {
        paper,
        score: (before?.score ?? 0) + score,
        near: isNearer ? near : before.near,
        highest: Math.max(score, before?.highest ?? 0),
      });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.paper - b.paper).slice(0, most);
}

async function reasonsOf(
  engine: SearchEngine,
  near: PaperNumber,
  paper: PaperNumber,
): Promise<readonly string[]> {
  if (engine.shared !== undefined) return engine.shared(near, paper);
  const like = await engine.related(near, LIKE_EACH);
  return like.find((one) => one.paper === paper)?.reasons ?? [];
}

/** Those without a date come last; the better first where dates are the same. */
async function newestFirst(found: readonly Found[], texts: Corpus["texts"]): Promise<Found[]> {
  const dated = await Promise.all(
    found.map(async (one) => ({ one, date: (await texts.read(one.paper)).submitted ?? "" })),
  );
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ one }) => one);
}
