import { printQuery } from "@/lib/query/print";
import type { Query } from "@/lib/query/query";
import { Acronyms } from "../embedded/match/acronyms";
import type {
  PaperNumber,
  Papers,
  RelatedPaper,
  SearchEngine,
  SearchRequest,
  SearchResult,
  Suggestion,
  TopicNames,
} from "../engine";
import type { Cluster } from "./cluster";
import { Corrector } from "./corrector";
import { tookTooLong } from "./failure";
import { LeafCounts } from "./leaf-counts";
import { LikeThese } from "./like-these";
import { authorsAlias, indexMetaSchema, MAPPING_VERSION, papersAlias } from "./mapping";
import { Searcher } from "./searcher";
import { Suggester } from "./suggest";

/** A search asks the cluster several things one after the other: all of them together may take so long. */
const LONGEST_SEARCH_MS = 8_000;

/** Answers from the index of one snapshot on a cluster. */
export class OpenSearchEngine implements SearchEngine {
  readonly #searcher: Searcher;
  readonly #corrector: Corrector;
  readonly #suggester: Suggester;
  readonly #likeThese: LikeThese;
  readonly #index: string;
  #isChecked = false;

  constructor(
    private readonly cluster: Cluster,
    private readonly snapshot: string,
    private readonly texts: Papers,
    topics: TopicNames,
  ) {
    this.#index = papersAlias(snapshot);
    // What acronyms stand for is counted by the embedded engine's index alone.
    const acronyms = new Acronyms([], () => 0);
    const counts = new LeafCounts(cluster, this.#index);
    const searched = { cluster, index: this.#index, counts, papers: texts.count, topics, acronyms };
    this.#likeThese = new LikeThese(cluster, this.#index, texts);
    this.#searcher = new Searcher(searched, this.#likeThese);
    this.#corrector = new Corrector(searched);
    this.#suggester = new Suggester({
      cluster,
      papersIndex: this.#index,
      authorsIndex: authorsAlias(snapshot),
      texts,
      topics,
    });
  }

  get problem(): string | null {
    return this.cluster.problem;
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(tookTooLong()), LONGEST_SEARCH_MS);
    const signals = [late.signal, request.signal ?? request.budget?.signal ?? []].flat();
    try {
      await this.check();
      return await this.#search(request, AbortSignal.any(signals));
    } finally {
      clearTimeout(timer);
    }
  }

  async #search(request: SearchRequest, signal: AbortSignal): Promise<SearchResult> {
    if (request.exact) return this.#searcher.search(request, signal);
    const query = await this.#corrector.corrected(request.query, signal);
    if (query === null) return this.#searcher.search(request, signal);
    const result = await this.#searcher.search({ ...request, query }, signal);
    if (result.total > 0) return { ...result, corrected: asCorrection(query) };
    return this.#searcher.search(request, signal);
  }

  async suggest(text: string, limit: number): Promise<readonly Suggestion[]> {
    await this.check();
    return this.#suggester.suggest(text, limit);
  }

  async related(paper: PaperNumber, limit: number): Promise<readonly RelatedPaper[]> {
    await this.check();
    return this.#likeThese.related(paper, limit);
  }

  /**
   * Asks once whether the cluster holds this snapshot as this program reads it. Throws an `Error` that says what is
   * wrong, and `SearchUnavailable` where it cannot be asked; the next request asks again.
   */
  async check(): Promise<void> {
    if (this.#isChecked) return;
    const said = await this.cluster.meta(this.#index);
    if (said === null)
      throw new Error(
        `The cluster has no index of snapshot ${this.snapshot}. Publish it there: npm run publish:opensearch.`,
      );
    const meta = indexMetaSchema.safeParse(said).data;
    if (meta?.version !== MAPPING_VERSION)
      throw new Error(
        `The index ${this.#index} has mapping version ${String(meta?.version)}; this program reads ${MAPPING_VERSION}. Publish the snapshot anew: npm run publish:opensearch.`,
      );
    if (meta.snapshot !== this.snapshot || meta.papers !== this.texts.count)
      throw new Error(
        `The index ${this.#index} is of ${meta.papers} papers of snapshot ${meta.snapshot}, the corpus has ${this.texts.count} of ${this.snapshot}.`,
      );
    this.#isChecked = true;
  }
}

function asCorrection(query: Query): { query: Query; text: string } {
  return { query, text: printQuery(query) };
}
