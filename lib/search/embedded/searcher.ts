import type { Hit, SearchRequest, SearchResult } from "../engine";
import { filterAndCount, filterPapers } from "./match/facets";
import type { Leaf } from "./match/leaf";
import type { LookUp } from "./match/look-up";
import { WordMatcher } from "./match/match";
import type { Orders } from "./match/order";
import { type CorpusNames, type Plan, planQuery } from "./match/plan";
import type { Postings } from "./match/postings";
import { difference } from "./match/sets";
import type { StrictMatcher } from "./match/strict";
import { MATCHING } from "./match/weights";
import { carryingOf, type RankedWords, together } from "./match/words";
import type { Work } from "./match/work";
import { Findings } from "./rank/findings";
import type { RankedHit, Ranker } from "./rank/ranker";
import type { PaperColumns } from "./storage/paper-columns";

/** What passing a paper through the filters and counting it costs, in steps. */
const STEPS_A_COUNTED = 10;

/** Answers one request after the other: match, filter and count, order, cut out the page. */
export class Searcher {
  constructor(
    private readonly columns: PaperColumns,
    private readonly lookUp: LookUp,
    private readonly strict: StrictMatcher,
    private readonly ranker: Ranker,
    private readonly orders: Orders,
    private readonly names: CorpusNames,
  ) {}

  /** What there is among the papers that the work looks at. */
  async search(request: SearchRequest, work: Work): Promise<SearchResult> {
    const exact = request.exact ?? false;
    const plan = planQuery(request.query, { exact, typing: request.typing ?? false }, this.names);
    const found = await Findings.of(plan, this.lookUp, work);
    const placed = plan.words.map((leaf) => found.word(leaf));
    const matcher = new WordMatcher(placed, work.horizon, exact);
    // Matching goes through each word's papers once more.
    work.spend(together(carryingOf(placed)).reduce((sum, { postings }) => sum + postings.papers.length, 0));
    const leaf = (one: Leaf): Postings => found.postings(one);
    const matches = await this.strict.all(plan.strict, matcher.complete(), leaf, work);
    await work.turn();
    work.spend(matches.length * STEPS_A_COUNTED);
    const { papers, facets } = filterAndCount(matches, request.filters, this.columns);
    const relaxed = papers.length < MATCHING.enough && !exact;
    const near = relaxed
      ? await this.strict.all(plan.strict, matcher.partial(), leaf, work)
      : new Uint32Array(0);
    work.spend(near.length * STEPS_A_COUNTED);
    await work.turn();
    const others = filterPapers(difference(near, matches), request.filters, this.columns);
    return {
      hits: await this.page(request, papers, others, found.ranked(), work),
      total: papers.length,
      matching: matcher.matching,
      partial: others.length,
      facets,
      ...otherNames(plan),
    };
  }

  /** The papers of one page: complete matches first, then the others. */
  private async page(
    request: SearchRequest,
    papers: Uint32Array,
    others: Uint32Array,
    words: RankedWords,
    work: Work,
  ): Promise<Hit[]> {
    const { offset, limit } = request;
    const end = offset + limit;
    const before = papers.length;
    const rest = { from: Math.max(0, offset - before), end: end - before };
    const complete = await this.ordered(papers, { from: offset, end }, request, words, work);
    const partial = await this.ordered(others, rest, request, words, work);
    return [
      ...complete.map((hit) => ({ ...hit, complete: true })),
      ...partial.map((hit) => ({ ...hit, complete: false })),
    ];
  }

  /** Some places of a list in the order asked for. Relevance without a query means newest. */
  private async ordered(
    papers: Uint32Array,
    { from, end }: { from: number; end: number },
    { sort, explain = false }: SearchRequest,
    words: RankedWords,
    work: Work,
  ): Promise<RankedHit[]> {
    if (end <= from || from >= papers.length) return [];
    if (sort === "relevance" && words.placed.length > 0) {
      return this.ranker.page(papers, { from, end, explained: explain }, words, work);
    }
    work.spend(papers.length + work.horizon);
    const first = this.orders.first(papers, sort === "relevance" ? "newest" : sort, end);
    return Array.from(first.subarray(from), (paper) => ({ paper, score: 0 }));
  }
}

function otherNames({ scored }: Plan): Pick<SearchResult, "otherNames"> {
  const names = new Set(scored.flatMap((leaf) => leaf.names.map((name) => name.join(" "))));
  return names.size === 0 ? {} : { otherNames: [...names] };
}
