import type { Hit, SearchRequest, SearchResult } from "../engine";
import { filterAndCount, filterPapers } from "./match/facets";
import type { LookUp } from "./match/look-up";
import { WordMatcher } from "./match/match";
import type { Orders } from "./match/order";
import { type CorpusNames, type Plan, planQuery } from "./match/plan";
import { difference } from "./match/sets";
import type { StrictMatcher } from "./match/strict";
import { MATCHING } from "./match/weights";
import type { RankedWords } from "./match/words";
import { Findings } from "./rank/findings";
import type { RankedHit, Ranker } from "./rank/ranker";
import type { LikeThese } from "./related/like-these";
import type { PaperColumns } from "./storage/paper-columns";

/** Answers one request after the other: match, filter and count, order, fill a short list, cut out the page. */
export class Searcher {
  constructor(
    private readonly columns: PaperColumns,
    private readonly lookUp: LookUp,
    private readonly strict: StrictMatcher,
    private readonly ranker: Ranker,
    private readonly orders: Orders,
    private readonly names: CorpusNames,
    private readonly likeThese: LikeThese,
  ) {}

  search(request: SearchRequest): SearchResult {
    const exact = request.exact ?? false;
    const plan = planQuery(request.query, { exact, typing: request.typing ?? false }, this.names);
    const found = new Findings(plan, this.lookUp, this.columns.count);
    const matcher = new WordMatcher(
      plan.words.map((leaf) => found.word(leaf)),
      this.columns.count,
      exact,
    );
    const all = (words: Uint32Array | null) =>
      this.strict.all(plan.strict, words, (leaf) => found.postings(leaf));
    const matches = all(matcher.complete());
    const { papers, facets } = filterAndCount(matches, request.filters, this.columns);
    const isFilled = isFillable(request, plan);
    const below = (near: Uint32Array) =>
      filterPapers(difference(all(near), matches), request.filters, this.columns);
    const others = exact ? NONE : lessThan(matcher, papers.length, isFilled, below);
    const words = found.ranked();
    const alike = isFilled && request.limit > 0 ? this.alike(request, papers, others, words) : [];
    const { offset, limit } = request;
    const before = papers.length + others.length;
    return {
      hits: [
        ...this.page(request, papers, others, words),
        ...alike.slice(Math.max(0, offset - before), Math.max(0, offset + limit - before)),
      ],
      total: papers.length,
      matching: matcher.matching,
      partial: others.length,
      alike: alike.length,
      facets,
      ...otherNames(plan),
    };
  }

  /** What fills a page that so few papers do not, whichever page is asked for: papers like the first of them. */
  private alike(request: SearchRequest, papers: Uint32Array, others: Uint32Array, words: RankedWords): Hit[] {
    const missing = MATCHING.aPage - papers.length - others.length;
    if (missing <= 0 || missing === MATCHING.aPage) return [];
    const whole = { ...request, offset: 0, limit: MATCHING.aPage, explain: false };
    return this.likeThese.of(this.page(whole, papers, others, words), request.filters, missing);
  }

  /** The papers of one page: complete matches first, then the others. */
  private page(request: SearchRequest, papers: Uint32Array, others: Uint32Array, words: RankedWords): Hit[] {
    const { offset, limit } = request;
    const end = offset + limit;
    const before = papers.length;
    return [
      ...this.ordered(papers, { from: offset, end }, request, words).map((hit) => ({
        ...hit,
        complete: true,
      })),
      ...this.ordered(others, { from: Math.max(0, offset - before), end: end - before }, request, words).map(
        (hit) => ({ ...hit, complete: false }),
      ),
    ];
  }

  /** Some places of a list in the order asked for. Relevance without a query means newest. */
  private ordered(
    papers: Uint32Array,
    { from, end }: { from: number; end: number },
    { sort, explain = false }: SearchRequest,
    words: RankedWords,
  ): RankedHit[] {
    if (end <= from || from >= papers.length) return [];
    if (sort === "relevance" && words.placed.length > 0) {
      return this.ranker.page(papers, { from, end, explained: explain }, words);
    }
    const first = this.orders.first(papers, sort === "relevance" ? "newest" : sort, end);
    return Array.from(first.subarray(from), (paper) => ({ paper, score: 0 }));
  }
}

const NONE = new Uint32Array(0);

/**
 * The papers below the divider: where few match completely those with much of the words, and where these fill no page
 * and it is to be filled, those with any. `below` leaves out of some papers those that do not belong there.
 */
function lessThan(
  matcher: WordMatcher,
  complete: number,
  isFilled: boolean,
  below: (papers: Uint32Array) => Uint32Array,
): Uint32Array {
  if (complete >= MATCHING.enough) return NONE;
  const near = below(matcher.partial());
  return isFilled && complete + near.length < MATCHING.aPage ? below(matcher.any()) : near;
}

/** Whether a short list is to be filled: one of bare words, by relevance, not searched as typed. */
function isFillable({ sort, exact }: SearchRequest, { strict, words }: Plan): boolean {
  return sort === "relevance" && exact !== true && strict.length === 0 && words.length > 0;
}

function otherNames({ scored }: Plan): Pick<SearchResult, "otherNames"> {
  const names = new Set(scored.flatMap((leaf) => leaf.names.map((name) => name.join(" "))));
  return names.size === 0 ? {} : { otherNames: [...names] };
}
