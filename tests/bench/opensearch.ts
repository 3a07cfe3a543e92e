import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { isFunctionWord } from "@/lib/search/analysis/little-words";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine, SearchResult } from "@/lib/search/engine";
import { readEnv } from "@/lib/site/env";
import { Site } from "../opensearch/support";
import { textsOf } from "../unit/search/papers";
import { papersAsked } from "./corpus";
import { quantile } from "./metrics";
import { tableOf } from "./table";
import { withUsage } from "./usage";

const USAGE = `npm run bench:opensearch -- --corpus FILE [--papers N]

Publishes papers to the cluster that OPENSEARCH_URL names, asks it and the embedded engine 300 queries of three words
of a title (ten papers, exact total, all facets), and prints times, and how much of the two lists is the same.`;

const QUERIES = 300;
const WORDS = 3;

interface Asked {
  readonly engine: string;
  readonly milliseconds: readonly number[];
  readonly results: readonly SearchResult[];
}

async function ask(name: string, engine: SearchEngine, queries: readonly string[]): Promise<Asked> {
  const { filters } = INITIAL_STATE;
  const milliseconds: number[] = [];
  const results: SearchResult[] = [];
  for (const q of queries) {
    const began = performance.now();
    const { query } = parseQuery(q);
    results.push(await engine.search({ query, filters, sort: "relevance", offset: 0, limit: 10 }));
    milliseconds.push(performance.now() - began);
  }
  return { engine: name, milliseconds, results };
}

function row({ engine, milliseconds }: Asked): string[] {
  return [engine, ...[0.5, 0.95].map((share) => quantile(milliseconds, share).toFixed(1))];
}

async function main(args: readonly string[]): Promise<void> {
  const { openSearch } = readEnv(process.env);
  if (openSearch === null) throw new Error("OPENSEARCH_URL names no cluster; npm run opensearch starts one.");
  const papers = papersAsked(args);
  const site = new Site(openSearch.urls);
  const snapshot = site.newSnapshot();
  const began = performance.now();
  const { shards, replicas } = openSearch;
  await site.publish(snapshot, papers, { spread: { shards, replicas }, time: Date.now() });
  const seconds = (performance.now() - began) / 1_000;
  console.log(
    `${papers.length} papers published in ${seconds.toFixed(1)} s, ${Math.round(papers.length / seconds)} a second`,
  );
  const step = Math.max(1, Math.floor(papers.length / QUERIES));
  const queries = papers
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
  const engine = site.engine(snapshot, papers);
  await ask("warm", engine, queries.slice(0, 50));
  const cluster = await ask("opensearch", engine, queries);
  const embedded = await ask(
    "embedded",
    openEngine(buildIndex(papers), textsOf(papers), { topics: [] }),
    queries,
  );
  console.log(tableOf(["engine", "p50 ms", "p95 ms"], [cluster, embedded].map(row)));
  const same = cluster.results.filter(({ total }, i) => total === embedded.results[i]?.total).length;
  const shared = cluster.results.map(({ hits }, i) => {
    const others = new Set(embedded.results[i]?.hits.map(({ paper }) => paper));
    return hits.length === 0 ? 1 : hits.filter(({ paper }) => others.has(paper)).length / hits.length;
  });
  const mean = shared.reduce((sum, share) => sum + share, 0) / shared.length;
  console.log(
    `The same total for ${same} of ${queries.length}; of the first ten ${(mean * 100).toFixed(0)} % are in both lists.`,
  );
  await site.close();
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
