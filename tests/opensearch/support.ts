import { publishCommand } from "@/ingest/publish/opensearch/command";
import { type Publishable, type PublishOptions, publishTo } from "@/ingest/publish/opensearch/publish";
import { addressesOf } from "@/ingest/publish/opensearch/publishable";
import { AuthorIndex } from "@/ingest/works/author-index";
import type { Paper } from "@/lib/paper/paper";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import type { SearchResult, TopicNames } from "@/lib/search/engine";
import { Cluster } from "@/lib/search/opensearch/cluster";
import { clientOf, PUBLISHING, SEARCHING } from "@/lib/search/opensearch/connection";
import { OpenSearchEngine } from "@/lib/search/opensearch/opensearch-engine";
import type { OpenSearchSettings } from "@/lib/site/env";
import { textsOf } from "../unit/search/papers";

let made = 0;
let lastTime = 0;

/** Now, and later than before. */
function nextTime(): number {
  lastTime = Math.max(lastTime + 1, Date.now());
  return lastTime;
}

/** What publishes to a cluster and searches it. */
export class Site {
  readonly publishing;
  readonly searching;
  readonly cluster: Cluster;

  constructor(urls: readonly string[]) {
    const connection = { urls, user: null, password: null, ca: null };
    this.publishing = clientOf(connection, PUBLISHING);
    this.searching = clientOf(connection, SEARCHING);
    this.cluster = new Cluster(this.searching);
  }

  /** A snapshot's id that no other test has. */
  newSnapshot(): string {
    return `${process.pid.toString(16)}${(++made).toString(16).padStart(8, "0")}`.padStart(16, "0");
  }

  async publish(
    snapshot: string,
    papers: readonly Paper[],
    { lines = papers, ...more }: Partial<PublishOptions> & { readonly lines?: Iterable<Paper> } = {},
  ): Promise<{ papers: number; authors: number }> {
    const index = new AuthorIndex();
    papers.forEach((paper, number) => {
      index.add(number, paper.authors);
    });
    const authors = [...index.rows()].map(([slug, name, own]) => ({ slug, name, papers: own }));
    const addresses = addressesOf(
      papers.map(({ key }) => key),
      [],
    );
    const about = aboutOf(papers.length, authors.length);
    const options = { spread: { shards: 2, replicas: 1 }, time: nextTime(), ...more };
    return publishTo(
      this.publishing,
      { snapshot, papers: lines, count: papers.length, authors, addresses, about },
      options,
    );
  }

  engine(snapshot: string, papers: readonly Paper[], topics: TopicNames = { topics: [] }): OpenSearchEngine {
    return new OpenSearchEngine(this.cluster, snapshot, textsOf(papers), topics);
  }

  close(): Promise<unknown> {
    return Promise.all([this.publishing.close(), this.searching.close()]);
  }
}

/** What a snapshot of so many papers and authors says of itself. */
function aboutOf(papers: number, authors: number): Publishable["about"] {
  const counts = { papers, authors, merged: 0, dated: 0, withTopic: 0 };
  return {
    manifest: { schemaVersion: 1, tool: "test", ...counts, sources: [], refusals: [], files: {} },
    published: { publishedAt: "2026-01-02T12:00:00Z", readAt: {} },
    vocabulary: { version: 1, topics: [] },
  };
}

/** Publishes what a folder serves, as the command does; gives its exit code and what it said. */
export async function published(
  corpusFolder: string,
  cluster: readonly string[] | OpenSearchSettings,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const open = { user: null, password: null, caFile: null, shards: 2, replicas: 1 };
  const openSearch = "urls" in cluster ? cluster : { ...open, urls: cluster };
  let said = "";
  const write = (text: string) => {
    said += text;
  };
  const silent = { out: write, err: write, progress: () => {}, progressPause: 1_000 };
  const code = await publishCommand({ args, corpusFolder, openSearch, now: () => new Date(), ...silent });
  return { code, said };
}

export function search(engine: OpenSearchEngine, q: string, signal?: AbortSignal): Promise<SearchResult> {
  const { filters } = INITIAL_STATE;
  const request = { query: parseQuery(q).query, filters, sort: "relevance", offset: 0, limit: 25 } as const;
  return engine.search({ ...request, ...(signal === undefined ? {} : { signal }) });
}
