import type { Budget } from "../../budget";

/** Thrown where an attempt has spent what it may: see {@link withinBudget}. */
class Overspent extends Error {}

/** One attempt to answer: how far it looks into the corpus, and what it may still spend. */
export class Work {
  #left: number;

  constructor(
    readonly budget: Budget,
    /** Only papers below this number are looked at: the newest, since a snapshot begins with them. */
    readonly horizon: number,
    steps = Number.POSITIVE_INFINITY,
  ) {
    this.#left = steps;
  }

  /** Counts work that is done or about to be. Throws where the attempt has no more to spend. */
  spend(steps: number): void {
    this.budget.spend(steps);
    this.#left -= steps;
    if (this.#left < 0) throw new Overspent();
  }

  /** Whether {@link turn} would do anything: asked in loops, where an `await` costs more than the step. */
  get isDue(): boolean {
    return this.budget.isDue;
  }

  /** Lets other requests have their turn when it is due. Throws the reason of a signal that is aborted. */
  turn(): Promise<void> {
    return this.budget.turn();
  }
}

/** What one search may spend of a budget at first, then at each attempt of the share and of the papers before. */
const FIRST_SHARE = 2 / 3;
const FEWER_PAPERS = 1 / 8;
const SMALLER_SHARE = 1 / 3;
/** So few papers cost next to nothing, whatever is asked of them. */
const LEAST_PAPERS = 256;
/** What can be left out may spend this share. */
const SHARE_OF_AN_EXTRA = 1 / 4;

/**
 * Tries to answer from all papers, and where that costs too much from fewer and fewer of the newest, so that what is
 * found is right for the papers that were looked at, whatever was asked: an exclusion excludes, a count counts. The last
 * attempt, over a handful of papers, always ends.
 */
export async function withinBudget<T>(
  budget: Budget,
  papers: number,
  attempt: (work: Work) => Promise<T>,
): Promise<{ answer: T; lookedAt: number }> {
  let horizon = papers;
  for (let share = FIRST_SHARE; horizon > LEAST_PAPERS; share *= SMALLER_SHARE) {
    const steps = budget.share(share);
    if (steps === 0) break;
    const answer = await unlessOverspent(new Work(budget, horizon, steps), attempt);
    if (answer !== null) return { answer: answer.of, lookedAt: horizon };
    horizon = Math.floor(horizon * FEWER_PAPERS);
  }
  const lookedAt = Math.min(papers, LEAST_PAPERS);
  return { answer: await attempt(new Work(budget, lookedAt)), lookedAt };
}

/** What an attempt gives, or null where it costs more than a small share of a budget: for what can be left out. */
export function ifAffordable<T>(
  budget: Budget,
  papers: number,
  attempt: (work: Work) => Promise<T>,
): Promise<{ of: T } | null> {
  return unlessOverspent(new Work(budget, papers, budget.share(SHARE_OF_AN_EXTRA)), attempt);
}

async function unlessOverspent<T>(
  work: Work,
  attempt: (work: Work) => Promise<T>,
): Promise<{ of: T } | null> {
  try {
    return { of: await attempt(work) };
  } catch (error) {
    if (error instanceof Overspent) return null;
    throw error;
  }
}
