import type { Arena, Attack } from "../attack";
import { type CostlyQuery, costlyQueries, ordinaryQuery } from "../cases/costly-queries";
import { randomQueries } from "../cases/random-queries";
import { type Check, healthy, holds } from "../support/check";
import { ask } from "../support/connection";
import { type Cost, CostMeter, costInWords, isWithin } from "../support/cost-meter";
import type { Lexicon } from "../support/lexicon";
import { probed } from "../support/probe";

/** No query takes more of a processor in all, nor keeps a server from everything else for longer, in milliseconds. */
const LIMIT: Cost = { processor: 250, held: 50 };
/** A page is also set, in one piece: it may hold so many times as long as that of an ordinary query. */
const PAGE_SHARE = 1.5;
/** Never reached: every try is made. */
const NOTHING: Cost = { processor: 0, held: 0 };
const RANDOM_QUERIES = 300;
const RANDOM_SECONDS = 90;
/** So many of the random queries, the dearest ones, are looked at as closely as the others. */
const DEAREST = 5;
/** All of them at once are asked for no longer than this. */
const AT_ONCE_MS = 20_000;

async function* run({ corpora, quick }: Arena): AsyncGenerator<Check, void, void> {
  const meter = new CostMeter(corpora.big);
  const all = costlyQueries(corpora.lexicon);
  const queries = quick ? all.filter((_, place) => place % 4 === 0) : all;
  const pageLimit = await pageLimitOf(meter, corpora.lexicon);
  for (const query of queries) yield await measured(meter, query, pageLimit);
  const { port } = await meter.ready();
  const { health } = await probed(port, () =>
    Promise.all(queries.map((query) => ask(port, `/?${parametersOf(query)}`, { patienceMs: AT_ONCE_MS }))),
  );
  yield healthy(`all ${queries.length} at once`, health);
}

async function* runRandom({ corpora, seed, quick }: Arena): AsyncGenerator<Check, void, void> {
  const meter = new CostMeter(corpora.big);
  const pageLimit = await pageLimitOf(meter, corpora.lexicon);
  const found: { query: CostlyQuery; cost: number }[] = [];
  const deadline = performance.now() + RANDOM_SECONDS * 1_000;
  for (const query of randomQueries(corpora.lexicon, quick ? RANDOM_QUERIES / 10 : RANDOM_QUERIES, seed)) {
    if (performance.now() > deadline) break;
    const { processor, held } = await meter.costOfOne(`/api/search?${parametersOf(query)}`);
    found.push({ query, cost: processor + held });
  }
  const dearest = found.toSorted((a, b) => b.cost - a.cost).slice(0, DEAREST);
  for (const [place, { query }] of dearest.entries()) {
    const name = `${place + 1} of ${found.length}: ${query.name}`;
    yield await measured(meter, { ...query, name }, pageLimit);
  }
}

async function pageLimitOf(meter: CostMeter, lexicon: Lexicon): Promise<Cost> {
  const { held } = await meter.costOf(`/?${parametersOf(ordinaryQuery(lexicon))}`, NOTHING);
  return { ...LIMIT, held: Math.max(LIMIT.held, PAGE_SHARE * held) };
}

/** The cost of a query as JSON and as a page: processor time in all, and the longest time without a pause. */
async function measured(meter: CostMeter, query: CostlyQuery, pageLimit: Cost): Promise<Check> {
  const parameters = parametersOf(query);
  const api = await meter.costOf(`/api/search?${parameters}`, LIMIT);
  const page = await meter.costOf(`/?${parameters}`, pageLimit);
  const isCheap = isWithin(api, LIMIT) && isWithin(page, pageLimit);
  const wanted = `at most ${costInWords(LIMIT)}, page ${costInWords(pageLimit)}`;
  return holds(query.name, isCheap, `JSON ${costInWords(api)}, page ${costInWords(page)}`, wanted);
}

function parametersOf({ q, rest = "" }: CostlyQuery): string {
  return `q=${encodeURIComponent(q)}${rest}`;
}

/** Queries within the site's limits that ask for as much work as one kind of thing can. */
export const costlyQueriesAttack: Attack = { name: "costly-queries", run };

/** Queries made at random of a few pieces over and over, in search of a kind that nobody has thought of. */
export const randomQueriesAttack: Attack = { name: "random-queries", run: runRandom };
