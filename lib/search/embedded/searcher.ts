import type { Hit, SearchRequest, SearchResult } from "../engine";
import type { Acronyms } from "./match/acronyms";
import { FacetCounter, filterAndCount, filterPapers } from "./match/facets";
import type { LookUp } from "./match/look-up";
import { type MatchRoom, WordMatcher } from "./match/match";
import type { Orders } from "./match/order";
import { PaperSets } from "./match/paper-sets";
import { PaperSums } from "./match/paper-sums";
import type { Plan } from "./match/plan";
import type { Plans } from "./match/plans";
import { difference } from "./match/sets";
import type { StrictMatcher } from "./match/strict";
import { MATCHING } from "./match/weights";
import { carryingOf, type RankedWords, together } from "./match/words";
import type { Work } from "./match/work";
import { Findings } from "./rank/findings";
import type { RankedHit, Ranker } from "./rank/ranker";
import type { LikeThese } from "./related/like-these";
import type { PaperColumns } from "./storage/paper-columns";

/** What passing a paper through the filters and counting it costs, in steps. */
const STEPS_A_COUNTED = 10;

/** Answers one request after the other: match, filter and count, order, fill a short list, cut out the page. */
export class Searcher {
  private readonly room: MatchRoom;
  private readonly counter: FacetCounter;

  constructor(
    private readonly columns: PaperColumns,
    private readonly lookUp: LookUp,
    private readonly strict: StrictMatcher,
    private readonly ranker: Ranker,
    private readonly orders: Orders,
    private readonly plans: Plans,
    private readonly likeThese: LikeThese,
  ) {
    this.room = { sums: new PaperSums(columns.count), sets: new PaperSets(columns.count) };
    this.counter = new FacetCounter(columns);
  }

  /** What there is among the papers that the work looks at. */
  async search(request: SearchRequest, work: Work): Promise<SearchResult> {
    const exact = request.exact ?? false;
    const plan = this.plans.of(request.query, { exact, typing: request.typing ?? false });
    const found = await Findings.of(plan, this.lookUp, work);
    const placed = plan.words.map((leaf) => found.word(leaf));
    const matcher = new WordMatcher(placed, exact, this.room);
    // Matching goes through each word's papers once more.
    work.spend(together(carryingOf(placed)).reduce((sum, { postings }) => sum + postings.papers.length, 0));
    const all = (words: Uint32Array | null) =>
      this.strict.all(plan.strict, words, (leaf) => found.postings(leaf), work);
    const matches = await all(matcher.complete());
    await work.turn();
    work.spend(matches.length * STEPS_A_COUNTED);
    const { papers, facets } = filterAndCount(matches, request.filters, this.counter);
    // What is like the first is looked for in all papers, so only where all were looked at.
    const isFilled = isFillable(request, plan) && work.horizon === this.columns.count;
    const below = async (near: Uint32Array) => {
      work.spend(near.length * STEPS_A_COUNTED);
      await work.turn();
      return filterPapers(difference(await all(near), matches), request.filters, this.columns);
    };
    const others = exact ? NONE : await lessThan(matcher, papers.length, isFilled, below);
    const words = found.ranked();
    const alike = isFilled && request.limit > 0 ? await this.alike(request, papers, others, words, work) : [];
    const { offset, limit } = request;
    const before = papers.length + others.length;
    return {
      hits: [
        ...(await this.page(request, papers, others, words, work)),
        ...alike.slice(Math.max(0, offset - before), Math.max(0, offset + limit - before)),
      ],
      total: papers.length,
      matching: matcher.matching,
      partial: others.length,
      alike: alike.length,
      facets,
      ...otherNames(plan, this.plans.names.acronyms),
      ...yearsRead(plan, this.lookUp, work),
    };
  }

  /** What fills a page that so few papers do not, whichever page is asked for: papers like the first of them. */
  private async alike(
    request: SearchRequest,
    papers: Uint32Array,
    others: Uint32Array,
    words: RankedWords,
    work: Work,
  ): Promise<Hit[]> {
    const missing = MATCHING.aPage - papers.length - others.length;
    if (missing <= 0 || missing === MATCHING.aPage) return [];
    const whole = { ...request, offset: 0, limit: MATCHING.aPage, explain: false };
    const found = await this.page(whole, papers, others, words, work);
    return this.likeThese.of(found, request.filters, missing, work);
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

const NONE = new Uint32Array(0);

/**
 * The papers below the divider: where few match completely those with much of the words, and where these fill no page
 * and it is to be filled, those with any. `below` leaves out of some papers those that do not belong there.
 */
async function lessThan(
  matcher: WordMatcher,
  complete: number,
  isFilled: boolean,
  below: (papers: Uint32Array) => Promise<Uint32Array>,
): Promise<Uint32Array> {
  if (complete >= MATCHING.enough) return NONE;
  const near = await below(matcher.partial());
  return isFilled && complete + near.length < MATCHING.aPage ? below(matcher.any()) : near;
}

/** Whether a short list is to be filled: one of bare words, by relevance, not searched as typed. */
function isFillable({ sort, exact }: SearchRequest, { strict, words }: Plan): boolean {
  return sort === "relevance" && exact !== true && strict.length === 0 && words.length > 0;
}

/** The years that words were taken for, of those in which papers were submitted. */
function yearsRead({ words }: Plan, lookUp: LookUp, work: Work): Pick<SearchResult, "years"> {
  const years = words.flatMap(({ year }) =>
    year === undefined || lookUp.submittedAbout(year, work).papers.length === 0 ? [] : [year],
  );
  return years.length === 0 ? {} : { years };
}

function otherNames({ scored }: Plan, acronyms: Acronyms): Pick<SearchResult, "otherNames"> {
  const names = new Set(scored.flatMap((leaf) => leaf.names.map((name) => acronyms.printed(name.join(" ")))));
  return names.size === 0 ? {} : { otherNames: [...names] };
}
