import { printQuery } from "@/lib/query/print";
import type { Query } from "@/lib/query/query";
import type {
  PaperNumber,
  PaperTexts,
  RelatedPaper,
  SearchEngine,
  SearchRequest,
  SearchResult,
  Suggestion,
  TopicNames,
} from "../engine";
import { respelled } from "./correct";
import { Dictionary } from "./dictionary";
import type { IndexViews } from "./index-views";
import { LookUp } from "./look-up";
import { Orders } from "./order";
import { PaperColumns } from "./paper-columns";
import { PostingLists } from "./postings";
import { Ranker } from "./ranker";
import { RelatedFinder } from "./related";
import { Bm25f } from "./score";
import { Searcher } from "./searcher";
import { Meaning } from "./semantic/meaning";
import { Neighbours } from "./semantic/neighbours";
import { SemanticSpace } from "./semantic/space";
import { Spelling } from "./spelling";
import { StrictMatcher } from "./strict";
import { Suggester } from "./suggest";
import { WholeTitle } from "./whole-title";
import { WordOrder } from "./word-order";

/** The engine that needs nothing but the files of a snapshot. */
export class EmbeddedEngine implements SearchEngine {
  readonly #searcher: Searcher;
  readonly #related: RelatedFinder;
  readonly #suggester: Suggester;
  readonly #spelling: Spelling;

  constructor(views: IndexViews, texts: PaperTexts, topics: TopicNames) {
    const dictionary = new Dictionary(views);
    const lists = new PostingLists(views, dictionary);
    const columns = new PaperColumns(views);
    const starts = views.u32("starts");
    const lookUp = new LookUp(dictionary, lists, starts, columns.count);
    const strict = new StrictMatcher(dictionary, lists, columns);
    const bm25f = new Bm25f(starts, columns.count, views.meta);
    this.#related = new RelatedFinder(lookUp, bm25f, texts);
    this.#suggester = new Suggester(views, dictionary, columns, topics);
    this.#spelling = new Spelling(dictionary, columns.count);
    const space = new SemanticSpace(views);
    const ranker = new Ranker(bm25f, [
      new WordOrder(lookUp),
      new WholeTitle(starts),
      new Meaning(space),
      new Neighbours(space),
    ]);
    this.#searcher = new Searcher(columns, lookUp, strict, ranker, new Orders(views), topics);
  }

  /**
   * Where nothing matches, words that no paper has are read as the nearest that some have. A long query that matches
   * is left alone: what it lacks is more often a name than a mistake.
   */
  async search(request: SearchRequest): Promise<SearchResult> {
    const result = this.#searcher.search(request);
    const query = request.exact || result.total > 0 ? null : this.#respelled(request.query);
    if (query === null) return result;
    const corrected = this.#searcher.search({ ...request, query });
    return corrected.total > 0 ? { ...corrected, corrected: { query, text: printQuery(query) } } : result;
  }

  #respelled(query: Query): Query | null {
    const spellings = new Map<string, string>();
    for (const word of this.#searcher.unknownWords(query)) {
      const nearest = this.#spelling.nearest(word);
      if (nearest !== null) spellings.set(word, nearest);
    }
    return spellings.size === 0 ? null : respelled(query, spellings);
  }

  async suggest(text: string, limit: number): Promise<readonly Suggestion[]> {
    return this.#suggester.suggest(text, limit);
  }

  async warm(): Promise<void> {
    await this.#suggester.warm();
  }

  async related(paper: PaperNumber, limit: number): Promise<readonly RelatedPaper[]> {
    return this.#related.related(paper, limit);
  }
}
