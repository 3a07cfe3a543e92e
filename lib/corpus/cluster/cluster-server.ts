import type { Cluster } from "@/lib/search/opensearch/cluster";
import { CURRENT_ID, MAPPING_VERSION, SNAPSHOTS_INDEX } from "@/lib/search/opensearch/mapping";
import { SearchUnavailable } from "@/lib/search/unavailable";
import type { Corpus } from "../corpus";
import type { CorpusEvent } from "../server";
import { SnapshotError } from "../snapshot-error";
import { ClusterCorpus } from "./cluster-corpus";
import { currentDocumentSchema, snapshotDocumentSchema } from "./documents";

/**
 * Holds the corpus that requests are answered from, read from a cluster, and replaces it as a whole when another snapshot
 * is to be served. One that cannot be read leaves the one before in place, and is tried again at each look.
 */
export class ClusterCorpusServer {
  #corpus: Corpus | null = null;
  #refused: string | null = null;
  #checking: Promise<void> | null = null;

  constructor(
    private readonly cluster: Cluster,
    private readonly tell: (event: CorpusEvent) => void,
  ) {}

  /** The corpus being served; null when none could be opened yet. */
  get corpus(): Corpus | null {
    return this.#corpus;
  }

  /** The corpus of a snapshot, if it is the one being served. */
  corpusOf(id: string): Corpus | null {
    return this.#corpus?.id === id ? this.#corpus : null;
  }

  /** Why what is published is not what is served; null when it is. */
  get refused(): string | null {
    return this.#refused;
  }

  /** Nothing that is served lies on this machine. */
  readonly damage = null;

  /** Looks which snapshot is to be served, and takes it up. Never rejects; calls made meanwhile share one look. */
  check(): Promise<void> {
    this.#checking ??= this.#look().finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  async #look(): Promise<void> {
    try {
      const id = await this.#current();
      if (id !== this.#corpus?.id) await this.#open(id);
      this.#refused = null;
    } catch (error) {
      // While the cluster does not answer, what is served stays right; the engine says that it cannot search.
      if (error instanceof SearchUnavailable && this.#corpus !== null) return;
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== this.#refused) this.tell({ kind: "refused", reason });
      this.#refused = reason;
    }
  }

  async #current(): Promise<string> {
    if ((await this.cluster.meta(SNAPSHOTS_INDEX)) === null) throw new SnapshotError(NOTHING);
    const [current] = await this.cluster.documents(SNAPSHOTS_INDEX, [CURRENT_ID]);
    if (current == null) throw new SnapshotError(NOTHING);
    return currentDocumentSchema.parse(current).snapshot;
  }

  async #open(id: string): Promise<void> {
    const [document] = await this.cluster.documents(SNAPSHOTS_INDEX, [id]);
    const version = versionSchema.safeParse(document).data?.version;
    if (version !== MAPPING_VERSION)
      throw new SnapshotError(
        `Snapshot ${id} is on the cluster in mapping version ${String(version)}; this program reads ${MAPPING_VERSION}. Publish it anew: npm run publish:opensearch.`,
      );
    const corpus = new ClusterCorpus(this.cluster, id, snapshotDocumentSchema.parse(document));
    await corpus.engine.check();
    this.#corpus = corpus;
    this.tell({ kind: "serving", id });
  }
}

const NOTHING = "Nothing is published on the cluster: npm run ingest -- --engine opensearch.";
const versionSchema = snapshotDocumentSchema.pick({ version: true });
