import { parseArgs } from "node:util";
import type { Client } from "@opensearch-project/opensearch";
import { z } from "zod";
import type { Paper } from "@/lib/paper/paper";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { isFunctionWord } from "@/lib/search/analysis/little-words";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine, SearchResult } from "@/lib/search/engine";
import { papersAlias } from "@/lib/search/opensearch/mapping";
import { readEnv } from "@/lib/site/env";
import { Site } from "../opensearch/support";
import { textsOf } from "../unit/search/papers";
import { readCorpus } from "./corpus";
import { quantile } from "./metrics";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npm run bench:opensearch -- --corpus FILE [--papers N] [--published SNAPSHOT]

Publishes papers to the cluster that OPENSEARCH_URL names, unless they are there from a run before, asks it and the
embedded engine in turn 300 queries of three words of a title (ten papers, exact total, all facets) and what begins as
they do, and prints times, and how much of the two lists is the same.`;

const QUERIES = 300;
const WARM_UP = 50;
const WORDS = 3;
const MEGABYTE = 1 << 20;

interface Asked {
  readonly milliseconds: number[];
  readonly results: SearchResult[];
  readonly suggesting: number[];
}

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  into.push(performance.now() - began);
  return result;
}

async function ask(
  engine: SearchEngine,
  q: string,
  { milliseconds, results, suggesting }: Asked,
): Promise<void> {
  const { filters } = INITIAL_STATE;
  const request = { query: parseQuery(q).query, filters, sort: "relevance", offset: 0, limit: 10 } as const;
  results.push(await timed(milliseconds, () => engine.search(request)));
  await timed(suggesting, () => engine.suggest(q.slice(0, -2), 12));
}

function nothingAsked(): Asked {
  return { milliseconds: [], results: [], suggesting: [] };
}

function row(engine: string, { milliseconds, suggesting }: Asked): string[] {
  const figures = [milliseconds, suggesting].flatMap((times) => [
    quantile(times, 0.5),
    quantile(times, 0.95),
  ]);
  return [engine, ...figures.map((figure) => figure.toFixed(1))];
}

async function main(args: readonly string[]): Promise<void> {
  const { openSearch } = readEnv(process.env);
  if (openSearch === null) throw new Error("OPENSEARCH_URL names no cluster; npm run opensearch starts one.");
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: "string" }, papers: { type: "string" }, published: { type: "string" } },
  });
  if (values.corpus === undefined) throw new Error("No corpus was given, nothing was measured.");
  const most =
    values.papers === undefined ? Number.POSITIVE_INFINITY : wholeNumber(values.papers, "--papers");
  const papers = readCorpus(values.corpus, most);
  const site = new Site(openSearch.urls);
  const snapshot = values.published ?? site.newSnapshot();
  if (values.published === undefined) await publish(site, snapshot, papers, openSearch);
  console.log(await heldBy(site.publishing, snapshot));
  const queries = queriesOf(papers);
  const engines = [
    site.engine(snapshot, papers),
    openEngine(buildIndex(papers), textsOf(papers), { topics: [] }),
  ] as const;
  for (const q of queries.slice(0, WARM_UP))
    for (const engine of engines) await ask(engine, q, nothingAsked());
  const asked = [nothingAsked(), nothingAsked()] as const;
  // In turn, so that whatever else the machine does falls on both.
  for (const q of queries) for (const i of [0, 1] as const) await ask(engines[i], q, asked[i]);
  const headings = ["engine", "p50 ms", "p95 ms", "suggestions p50", "p95"];
  console.log(tableOf(headings, [row("opensearch", asked[0]), row("embedded", asked[1])]));
  console.log(likeness(asked[0].results, asked[1].results));
  await site.close();
}

async function publish(
  site: Site,
  snapshot: string,
  papers: readonly Paper[],
  { shards, replicas }: { readonly shards: number; readonly replicas: number },
): Promise<void> {
  const began = performance.now();
  const used = process.cpuUsage();
  await site.publish(snapshot, papers, { spread: { shards, replicas }, time: Date.now() });
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${papers.length} papers published as ${snapshot} in ${seconds.toFixed(1)} s, ${Math.round(papers.length / seconds)} a second; ${((user + system) / 1e6).toFixed(1)} s of processor here`,
  );
}

const nodesSchema = z.object({
  nodes: z.record(
    z.string(),
    z.object({ jvm: z.object({ mem: z.object({ heap_used_in_bytes: z.int() }) }) }),
  ),
});
const indicesSchema = z.object({
  _all: z.object({ primaries: z.object({ store: z.object({ size_in_bytes: z.int() }) }) }),
});

/** What the nodes hold, in words. */
async function heldBy(client: Client, snapshot: string): Promise<string> {
  const { nodes } = nodesSchema.parse((await client.nodes.stats({ metric: ["jvm"] })).body);
  const heaps = Object.values(nodes).map(({ jvm }) => Math.round(jvm.mem.heap_used_in_bytes / MEGABYTE));
  const stats = await client.indices.stats({ index: papersAlias(snapshot), metric: ["store"] });
  const bytes = indicesSchema.parse(stats.body)._all.primaries.store.size_in_bytes;
  return `${Math.round(bytes / MEGABYTE)} MB of papers on the disk, without copies; heaps in use: ${heaps.join(", ")} MB`;
}

/** Words of titles, spread over the corpus. */
function queriesOf(papers: readonly Paper[]): string[] {
  const step = Math.max(1, Math.floor(papers.length / QUERIES));
  return papers
    .filter((_, place) => place % step === 0)
    .slice(0, QUERIES)
    .map(({ title }) =>
      title
        .split(/\s+/)
        .filter((word) => /^[A-Za-z]{3,}$/.test(word) && !isFunctionWord(word.toLowerCase()))
        .slice(0, WORDS)
        .join(" "),
    )
    .filter((query) => query !== "");
}

function likeness(found: readonly SearchResult[], others: readonly SearchResult[]): string {
  const same = found.filter(({ total }, i) => total === others[i]?.total).length;
  const shared = found.map(({ hits }, i) => {
    const listed = new Set(others[i]?.hits.map(({ paper }) => paper));
    return hits.length === 0 ? 1 : hits.filter(({ paper }) => listed.has(paper)).length / hits.length;
  });
  const mean = shared.reduce((sum, share) => sum + share, 0) / shared.length;
  return `The same total for ${same} of ${found.length}; of the first ten ${(mean * 100).toFixed(0)} % are in both lists.`;
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
