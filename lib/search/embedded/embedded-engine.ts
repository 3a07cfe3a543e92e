import { Budget } from "../budget";
import type {
  PaperNumber,
  PaperTexts,
  Recommended,
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
import { Plans } from "./match/plans";
import { PostingLists } from "./match/postings";
import { Siblings } from "./match/siblings";
import { StrictMatcher } from "./match/strict";
import { Ranker } from "./rank/ranker";
import { Bm25f } from "./rank/score";
import { Titles } from "./rank/title-words";
import { WholeTitle } from "./rank/whole-title";
import { WordOrder } from "./rank/word-order";
import { Readings } from "./readings";
import { LikeThese } from "./related/like-these";
import { Profiles } from "./related/profile";
import { Recommender } from "./related/recommender";
import { RelatedFinder } from "./related/related";
import { Searcher } from "./searcher";
import { Meaning } from "./semantic/meaning";
import { Neighbours } from "./semantic/neighbours";
import { SemanticSpace } from "./semantic/space";
import type { IndexViews } from "./storage/index-views";
import { PaperColumns } from "./storage/paper-columns";
import { Corrector } from "./typing/corrector";
import { Spelling } from "./typing/spelling";
import { Suggester } from "./typing/suggest";

/** The engine that needs nothing but the files of a snapshot. */
export class EmbeddedEngine implements SearchEngine {
  readonly #searcher: Searcher;
  readonly #related: RelatedFinder;
  readonly #recommender: Recommender;
  readonly #suggester: Suggester;
  readonly #spelling: Spelling;
  readonly #corrector: Corrector;
  readonly #papers: number;

  constructor(views: IndexViews, texts: PaperTexts, topics: TopicNames) {
    const dictionary = new Dictionary(views);
    const having = (form: string) => dictionary.counts[dictionary.find(form)] ?? 0;
    const plans = new Plans({ topics, acronyms: new Acronyms(views.json("acronyms"), having) });
    const lists = new PostingLists(views, dictionary);
    const columns = new PaperColumns(views);
    const starts = views.u32("starts");
    const lookUp = new LookUp(
      dictionary,
      lists,
      starts,
      new Siblings(dictionary),
      new DatedPapers(columns.years),
    );
    const strict = new StrictMatcher(dictionary, lists, columns);
    const bm25f = new Bm25f(starts, columns.count, views.meta);
    this.#suggester = new Suggester(views, dictionary, columns, topics);
    this.#spelling = new Spelling(dictionary, columns.count);
    this.#corrector = new Corrector(this.#spelling, lookUp, columns.count, plans);
    const space = new SemanticSpace(views);
    const profiles = new Profiles(views);
    this.#related = new RelatedFinder(lookUp, bm25f, texts, columns, space, profiles);
    this.#recommender = new Recommender(lookUp, bm25f, columns.count, space, profiles);
    const ranker = new Ranker(bm25f, [
      new WordOrder(lookUp),
      new WholeTitle(starts, new Titles(views, dictionary)),
      new Meaning(space),
      new Neighbours(space),
    ]);
    this.#papers = columns.count;
    this.#searcher = new Searcher(
      columns,
      lookUp,
      strict,
      ranker,
      new Orders(views),
      plans,
      new LikeThese(this.#related, columns),
    );
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const budget = request.budget ?? new Budget(request.signal);
    return new Readings(this.#searcher, this.#corrector, this.#papers, request, budget).result();
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

  async recommend(
    given: readonly PaperNumber[],
    most: number,
    budget = new Budget(),
  ): Promise<readonly Omit<Recommended, "reasons">[]> {
    return this.#recommender.recommend(given, most, budget);
  }

  async shared(near: PaperNumber, paper: PaperNumber): Promise<readonly string[]> {
    return this.#related.shared(near, paper);
  }
}
