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
import { Acronyms } from "./match/acronyms";
import { DatedPapers } from "./match/dated";
import { Dictionary } from "./match/dictionary";
import { LookUp } from "./match/look-up";
import { Orders } from "./match/order";
import { PostingLists } from "./match/postings";
import { StrictMatcher } from "./match/strict";
import { Ranker } from "./rank/ranker";
import { Bm25f } from "./rank/score";
import { Titles } from "./rank/title-words";
import { WholeTitle } from "./rank/whole-title";
import { WordOrder } from "./rank/word-order";
import { LikeThese } from "./related/like-these";
import { RelatedFinder } from "./related/related";
import { Searcher } from "./searcher";
import { Meaning } from "./semantic/meaning";
import { Neighbours } from "./semantic/neighbours";
import { SemanticSpace } from "./semantic/space";
import type { IndexViews } from "./storage/index-views";
import { PaperColumns } from "./storage/paper-columns";
import { Corrector, type Mistakes } from "./typing/corrector";
import { Spelling } from "./typing/spelling";
import { Suggester } from "./typing/suggest";

/** Up to so many complete matches, another reading is looked for. */
const LITTLE = 50;
/** It is offered where it finds so many times as many. */
const MORE = 5;

/** The engine that needs nothing but the files of a snapshot. */
export class EmbeddedEngine implements SearchEngine {
  readonly #searcher: Searcher;
  readonly #related: RelatedFinder;
  readonly #suggester: Suggester;
  readonly #spelling: Spelling;
  readonly #corrector: Corrector;

  constructor(views: IndexViews, texts: PaperTexts, topics: TopicNames) {
    const names = { topics, acronyms: new Acronyms(views.json("acronyms")) };
    const dictionary = new Dictionary(views);
    const lists = new PostingLists(views, dictionary);
    const columns = new PaperColumns(views);
    const starts = views.u32("starts");
    const lookUp = new LookUp(dictionary, lists, starts, columns.count, new DatedPapers(columns.years));
    const strict = new StrictMatcher(dictionary, lists, columns);
    const bm25f = new Bm25f(starts, columns.count, views.meta);
    this.#suggester = new Suggester(views, dictionary, columns, topics);
    this.#spelling = new Spelling(dictionary, columns.count);
    this.#corrector = new Corrector(this.#spelling, lookUp, columns.count, names);
    const space = new SemanticSpace(views);
    this.#related = new RelatedFinder(lookUp, bm25f, texts, columns, space);
    const ranker = new Ranker(bm25f, [
      new WordOrder(lookUp),
      new WholeTitle(starts, new Titles(views)),
      new Meaning(space),
      new Neighbours(space),
    ]);
    this.#searcher = new Searcher(
      columns,
      lookUp,
      strict,
      ranker,
      new Orders(views),
      names,
      new LikeThese(this.#related, columns),
    );
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    if (request.exact) return this.#searcher.search(request);
    const corrected = await this.#corrected(request, "one");
    if (corrected !== null) return corrected;
    const result = this.#searcher.search(request);
    const guessed = result.total === 0 ? await this.#corrected(request, "several") : null;
    return guessed ?? this.#withOffer(request, result);
  }

  /** What is found when unknown words are read as others; null when none is, or nothing is found then either. */
  async #corrected(request: SearchRequest, mistakes: Mistakes): Promise<SearchResult | null> {
    const query = await this.#corrector.corrected(request.query, mistakes);
    if (query === null) return null;
    const result = this.#searcher.search({ ...request, query });
    return result.total > 0 ? { ...result, corrected: asCorrection(query) } : null;
  }

  /** Where little was found, a rare word may have been meant for a frequent one: that search is offered. */
  async #withOffer(request: SearchRequest, result: SearchResult): Promise<SearchResult> {
    if (result.total > LITTLE) return result;
    const query = await this.#corrector.offered(request.query);
    if (query === null) return result;
    const { total } = this.#searcher.search({ ...request, query, offset: 0, limit: 0 });
    return total > MORE * result.total ? { ...result, offered: asCorrection(query) } : result;
  }

  async suggest(text: string, limit: number): Promise<readonly Suggestion[]> {
    return this.#suggester.suggest(text, limit);
  }

  async warm(): Promise<void> {
    await this.#suggester.warm();
    await this.#spelling.warm();
  }

  async related(paper: PaperNumber, limit: number): Promise<readonly RelatedPaper[]> {
    return this.#related.related(paper, limit);
  }
}

function asCorrection(query: Query): { query: Query; text: string } {
  return { query, text: printQuery(query) };
}
