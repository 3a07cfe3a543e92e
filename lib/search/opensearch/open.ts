import type { PublishedIndex, SearchEngine } from "../engine";
import { SearchUnavailable } from "../unavailable";
import { Cluster } from "./cluster";
import { type Connection, clientOf, SEARCHING } from "./connection";
import { OpenSearchEngine } from "./opensearch-engine";

/** A cluster as readers ask it; it is watched from now on. Opens no connection yet. */
export function connectTo(connection: Connection): Cluster {
  const cluster = new Cluster(clientOf(connection, SEARCHING));
  cluster.watch();
  return cluster;
}

/**
 * What opens engines on a cluster. A snapshot of which it has no index, or one of another version, is refused with an
 * `Error` that says so; while it cannot be asked, the papers are served, and searched as soon as it answers.
 */
export function openOnCluster(cluster: Cluster): (index: PublishedIndex) => Promise<SearchEngine> {
  return async ({ snapshot, texts, topics }) => {
    const engine = new OpenSearchEngine(cluster, snapshot, texts, topics);
    try {
      await engine.check();
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
    }
    return engine;
  };
}
