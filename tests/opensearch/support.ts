import { type PublishOptions, publishTo } from "@/ingest/publish/opensearch/publish";
import { AuthorIndex } from "@/ingest/works/author-index";
import type { Paper } from "@/lib/paper/paper";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import type { SearchResult, TopicNames } from "@/lib/search/engine";
import { Cluster } from "@/lib/search/opensearch/cluster";
import { clientOf, PUBLISHING, SEARCHING } from "@/lib/search/opensearch/connection";
import { OpenSearchEngine } from "@/lib/search/opensearch/opensearch-engine";
import { textsOf } from "../unit/search/papers";

let published = 0;

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
    return `${process.pid.toString(16)}${(++published).toString(16).padStart(8, "0")}`.padStart(16, "0");
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
    const authors = [...index.rows()].map(([slug, name, own]) => ({ slug, name, count: own.length }));
    const options = { spread: { shards: 2, replicas: 1 }, time: Date.now() * 1_000 + ++published, ...more };
    return publishTo(this.publishing, { snapshot, papers: lines, count: papers.length, authors }, options);
  }

  engine(snapshot: string, papers: readonly Paper[], topics: TopicNames = { topics: [] }): OpenSearchEngine {
    return new OpenSearchEngine(this.cluster, snapshot, textsOf(papers), topics);
  }

  close(): Promise<unknown> {
    return Promise.all([this.publishing.close(), this.searching.close()]);
  }
}

export function search(engine: OpenSearchEngine, q: string): Promise<SearchResult> {
  const { filters } = INITIAL_STATE;
  return engine.search({ query: parseQuery(q).query, filters, sort: "relevance", offset: 0, limit: 25 });
}
