import type { Arena, Attack } from "../attack";
import { type RandomRequest, randomRequest } from "../cases/random-requests";
import { type Check, counted, healthy, holds, rounded, tally } from "../support/check";
import { type Exchange, exchange, outcomeOf } from "../support/connection";
import { nameOf } from "../support/load";
import { probed } from "../support/probe";
import { hasStack, type Site, startSite } from "../support/site";

const REQUESTS = 6_000;
const QUICK_REQUESTS = 600;
const AT_A_TIME = 4;
const PATIENCE_MS = 10_000;
/** A damaged request may have lost its end: then nothing comes. */
const DAMAGED_PATIENCE_MS = 300;
const EXAMPLES = 6;

async function* run(arena: Arena): AsyncGenerator<Check, void, void> {
  const site = await startSite({ corpus: arena.corpora.big });
  const count = arena.quick ? QUICK_REQUESTS : REQUESTS;
  const { result, health } = await probed(site.port, () => fuzzed(site, arena, count));
  const { outcomes, wrong, logged } = result;
  for (const example of [...examplesOf(wrong), ...logged.slice(0, 1)]) console.log(`     ${example}`);
  const what = `${rounded(count)} random requests`;
  const sent = `${rounded(outcomes.length)} sent`;
  yield holds(
    `${what} (seed ${arena.seed})`,
    wrong.length === 0 && outcomes.length === count,
    `${sent}; ${wrong.length} wrong; ${tally(counted(outcomes))}`,
    "no 5xx but 503 with Retry-After",
  );
  yield holds(`${what}: the site`, site.isRunning, site.isRunning ? "runs" : "gone", "runs");
  yield holds(
    `${what}: the log`,
    logged.length === 0,
    `${logged.length} groups of ${AT_A_TIME} with a stack`,
    "none",
  );
  yield healthy(what, health);
}

interface Fuzzed {
  readonly outcomes: readonly string[];
  /** Requests that were answered wrongly, and how. */
  readonly wrong: readonly string[];
  /** Requests after which a stack stood in the log. */
  readonly logged: readonly string[];
}

async function fuzzed(site: Site, { corpora, seed }: Arena, count: number): Promise<Fuzzed> {
  const outcomes: string[] = [];
  const wrong: string[] = [];
  const logged: string[] = [];
  for (let first = 0; first < count && site.isRunning; first += AT_A_TIME) {
    const since = site.logLength;
    const requests = Array.from({ length: Math.min(AT_A_TIME, count - first) }, (_, place) =>
      randomRequest(corpora.lexicon, seed, first + place),
    );
    const results = await Promise.all(requests.map((request) => sent(site.port, request)));
    for (const [place, result] of results.entries()) {
      const request = requests[place];
      const outcome = nameOfExchange(result);
      outcomes.push(outcome);
      if (request !== undefined && !isRight(request, outcome))
        wrong.push(`${first + place} gave ${outcome}: ${shown(request)}`);
    }
    if (hasStack(site.log(since)))
      logged.push(`${first} and after it, a stack: ${requests.map(shown).join(" | ")}`);
  }
  return { outcomes, wrong, logged };
}

/** One of each kind, by what it began with and what came of it. */
function examplesOf(wrong: readonly string[]): string[] {
  const kinds = new Map(wrong.map((example) => [/gave ([^:]+: "\S{1,8})/.exec(example)?.[1], example]));
  return [...kinds.values()].slice(0, EXAMPLES);
}

function sent(port: number, { bytes, method, isWhole }: RandomRequest): Promise<Exchange> {
  const methods = isWhole
    ? [method]
    : [Buffer.from(bytes).toString("latin1", 0, 4) === "HEAD" ? "HEAD" : "GET"];
  return exchange(port, bytes, { methods, patienceMs: isWhole ? PATIENCE_MS : DAMAGED_PATIENCE_MS });
}

function nameOfExchange(result: Exchange): string {
  const [answer] = result.answers;
  return answer === undefined ? outcomeOf(result) : nameOf({ answer, ending: null, ms: 0 });
}

function isRight({ isWhole }: RandomRequest, outcome: string): boolean {
  if (/^[1-4]\d\d$|^503$/.test(outcome)) return true;
  // A damaged request may be none: then the server waits for the rest, or gives up without a word.
  return !isWhole && (outcome === "closed" || outcome === "reset" || outcome.includes("out of patience"));
}

function shown({ bytes }: RandomRequest): string {
  return JSON.stringify(Buffer.from(bytes).toString("latin1")).slice(0, 300);
}

/** Thousands of requests made at random from what means something to a server, a quarter of them damaged. */
export const fuzzAttack: Attack = { name: "fuzz", run };
