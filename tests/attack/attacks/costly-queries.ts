import type { Arena, Attack } from "../attack";
import { type CostlyQuery, costlyQueries, ordinaryQuery } from "../cases/costly-queries";
import { randomQueries } from "../cases/random-queries";
import { type Check, healthy, holds } from "../support/check";
import { ask } from "../support/connection";
import { type Cost, CostMeter, costInWords, isWithin } from "../support/cost-meter";
import type { Lexicon } from "../support/lexicon";
import { probed } from "../support/probe";

/**
 * No query takes more of a processor, nor keeps a server from everything else for longer, in milliseconds: beyond what
 * the same kind of answer takes for an ordinary query, which is what making and sending it takes.
 */
const LIMIT: Cost = { processor: 250, held: 50 };
/** A page is set in one piece, which may be so many times as long as that of an ordinary query: it has more marks. */
const PIECES = 2;
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
  const limits = await limitsOf(meter, corpora.lexicon);
  for (const query of queries) yield await measured(meter, query, limits);
  const { port } = await meter.ready();
  const { health } = await probed(port, () =>
    Promise.all(queries.map((query) => ask(port, `/?${parametersOf(query)}`, { patienceMs: AT_ONCE_MS }))),
  );
  yield healthy(`all ${queries.length} at once`, health);
}

async function* runRandom({ corpora, seed, quick }: Arena): AsyncGenerator<Check, void, void> {
  const meter = new CostMeter(corpora.big);
  const limits = await limitsOf(meter, corpora.lexicon);
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
    yield await measured(meter, { ...query, name }, limits);
  }
}

/** What an answer of each kind may take, given what an ordinary one takes. */
interface Limits {
  readonly json: Cost;
  readonly page: Cost;
}

async function limitsOf(meter: CostMeter, lexicon: Lexicon): Promise<Limits> {
  const parameters = parametersOf(ordinaryQuery(lexicon));
  const limitOf = async (path: string): Promise<Cost> => {
    const { processor, held } = await meter.costOf(path, NOTHING);
    return { processor: LIMIT.processor + processor, held: Math.max(LIMIT.held, PIECES * held) };
  };
  return { json: await limitOf(`/api/search?${parameters}`), page: await limitOf(`/?${parameters}`) };
}

/** The cost of a query as JSON and as a page: processor time in all, and the longest time without a pause. */
async function measured(meter: CostMeter, query: CostlyQuery, limits: Limits): Promise<Check> {
  const parameters = parametersOf(query);
  const json = await meter.costOf(`/api/search?${parameters}`, limits.json);
  const page = await meter.costOf(`/?${parameters}`, limits.page);
  const isCheap = isWithin(json, limits.json) && isWithin(page, limits.page);
  const wanted = `at most ${costInWords(limits.json)}, page ${costInWords(limits.page)}`;
  return holds(query.name, isCheap, `JSON ${costInWords(json)}, page ${costInWords(page)}`, wanted);
}

function parametersOf({ q, rest = "" }: CostlyQuery): string {
  return `q=${encodeURIComponent(q)}${rest}`;
}

/** Queries within the site's limits that ask for as much work as one kind of thing can. */
export const costlyQueriesAttack: Attack = { name: "costly-queries", run };

/** Queries made at random of a few pieces over and over, in search of a kind that nobody has thought of. */
export const randomQueriesAttack: Attack = { name: "random-queries", run: runRandom };
