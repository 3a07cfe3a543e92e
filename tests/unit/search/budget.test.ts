import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MAX_QUERY_TERMS } from "@/lib/query/limits";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine, SearchResult } from "@/lib/search/engine";
import { readQuery } from "@/lib/search/read-query";
import fc from "@/tests/support/properties";
import { crowdedPapers } from "../../support/crowded";
import { LITTLE, worstQueries } from "../../support/worst-queries";
import { hostileQueries, longQueries } from "../query/hostile";
import { TOPICS, textsOf } from "./papers";

const PAPERS = 3_000;
/** Small, so that a corpus as small as this one has queries that cost too much: some a hundred times as much. */
const STEPS = 100_000;
/** What the last attempt, over 256 papers, may cost beyond a budget: so much for each word of the longest query. */
const SLACK = 15_000 * MAX_QUERY_TERMS;
/** So many steps in one go, of the smallest that are counted together. */
const TURN = 20_000;

let engine: SearchEngine;
/** One that has not been asked for anything yet. */
let newEngine: () => SearchEngine;
beforeAll(() => {
  const papers = crowdedPapers(PAPERS);
  const index = buildIndex(papers);
  newEngine = () => openEngine(index, textsOf(papers), TOPICS);
  engine = newEngine();
  // Building it is the most work here: a machine with much else to do may take its time.
}, 60_000);

function search(q: string, budget: Budget, more: { exact?: boolean; typing?: boolean; limit?: number } = {}) {
  const { filters } = stateFrom({}).state;
  return engine.search({
    query: readQuery(q).query,
    filters,
    sort: "relevance",
    offset: 0,
    limit: 25,
    budget,
    ...more,
  });
}

describe("a query costs no more than its budget", () => {
  it.each(worstQueries())("%s", async (_, q) => {
    const budget = new Budget(undefined, STEPS);
    await search(q, budget);
    expect(budget.spent).toBeLessThanOrEqual(STEPS + SLACK);
  });

  it("though a hundred times as much would be asked for", async () => {
    const budget = new Budget(undefined, Number.POSITIVE_INFINITY);
    await search(worstQueries().find(([name]) => name === "two words run together")?.[1] ?? "", budget);
    expect(budget.spent).toBeGreaterThan(50 * STEPS);
  });

  it("for any text within the limits, as typed, unfinished or neither", async () => {
    const pieces = fc.constantFrom(...worstQueries().flatMap(([, q]) => q.match(/\S+/g)?.slice(0, 20) ?? []));
    const mixed = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(" ").slice(0, 1_000));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(mixed, hostileQueries, longQueries),
        fc.boolean(),
        fc.boolean(),
        async (q, exact, typing) => {
          const budget = new Budget(undefined, STEPS);
          await search(q, budget, { exact, typing });
          expect(budget.spent).toBeLessThanOrEqual(STEPS + SLACK);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("over several searches that answer one request", async () => {
    const budget = new Budget(undefined, STEPS);
    for (let i = 0; i < 5; i++) await search('"of the" "in the" "to the"', budget);
    expect(budget.spent).toBeLessThanOrEqual(STEPS + SLACK);
    expect(budget.isShort).toBe(true);
  });

  it("costs the same whatever was asked before", async () => {
    const spent = async () => {
      const budget = new Budget();
      await search("model* learning -data* nosuchword", budget);
      return budget.spent;
    };
    expect(await spent()).toBe(await spent());
  });
});

describe("past its budget a search looks at fewer papers", () => {
  const CHEAP = new Budget();

  /** The papers that match when all are looked at. */
  async function everyMatch(q: string): Promise<number[]> {
    const { hits, total, cut } = await search(q, new Budget(), { limit: PAPERS });
    expect(cut).toBeUndefined();
    return hits.slice(0, total).map(({ paper }) => paper);
  }

  it.each([
    '"of the"',
    '"of the" OR "in model"',
    '-"of the"',
    'abstract:"of the" -title:model',
    "co* -re*",
    "(model OR data) -(learning method)",
  ])("and is right for these: %s", async (q) => {
    const all = await everyMatch(q);
    const cut = await search(q, new Budget(undefined, 30_000), { limit: PAPERS });
    const lookedAt = cut.cut?.papers ?? 0;
    expect(lookedAt).toBeGreaterThan(0);
    expect(lookedAt).toBeLessThan(PAPERS);
    const complete = cut.hits.filter((hit) => hit.complete).map(({ paper }) => paper);
    expect(new Set(complete)).toEqual(new Set(all.filter((paper) => paper < lookedAt)));
    expect(cut.total).toBe(complete.length);
  });

  it("and says nothing of it when it looks at all", async () => {
    expect(await search("model", CHEAP)).not.toHaveProperty("cut");
  });

  it("and neither guesses nor offers what it has not looked for", async () => {
    const q = `nosuchwords ${Array.from({ length: 20 }, (_, i) => `"of ${LITTLE[i]}"`).join(" ")}`;
    const result: SearchResult = await search(q, new Budget(undefined, 30_000));
    expect(result.cut?.papers).toBeDefined();
    expect(result).not.toHaveProperty("corrected");
    expect(result).not.toHaveProperty("offered");
  });
});

describe("a long search", () => {
  // What was found before takes no time, and so no turn.
  beforeEach(() => {
    engine = newEngine();
  });

  const LONG = worstQueries().find(([name]) => name === "phrases of little words")?.[1] ?? "";

  it("lets others have their turn", async () => {
    let turns = 0;
    let isDone = false;
    const others = () => {
      turns++;
      if (!isDone) setImmediate(others);
    };
    setImmediate(others);
    const budget = new Budget(undefined, Number.POSITIVE_INFINITY, TURN);
    await search(LONG, budget);
    isDone = true;
    // One thing that is done in one go takes at most as many steps again.
    expect(turns).toBeGreaterThanOrEqual(Math.floor(budget.spent / (2 * TURN)));
    expect(turns).toBeGreaterThan(10);
  });

  it("ends when nobody waits for it any more", async () => {
    const abort = new AbortController();
    const budget = new Budget(abort.signal, Number.POSITIVE_INFINITY, TURN);
    const found = search(LONG, budget);
    setImmediate(() => abort.abort(new Error("gone")));
    await expect(found).rejects.toThrow("gone");
    expect(budget.spent).toBeLessThan(3 * TURN);
  });

  it("does not begin when nobody waits for it any more", async () => {
    const { filters } = stateFrom({}).state;
    const signal = AbortSignal.abort(new Error("gone"));
    const request = { filters, sort: "relevance", offset: 0, limit: 25, signal } as const;
    await expect(engine.search({ ...request, query: readQuery("model").query })).rejects.toThrow("gone");
  });
});
