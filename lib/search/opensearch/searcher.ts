import type { Acronyms } from "../embedded/match/acronyms";
import type { Leaf } from "../embedded/match/leaf";
import { type Node, type Plan, planQuery } from "../embedded/match/plan";
import { MATCHING } from "../embedded/match/weights";
import type { Hit, SearchRequest, SearchResult, TopicNames } from "../engine";
import type { Cluster } from "./cluster";
import { all, type Dsl, not } from "./dsl";
import { facetCounts, facetsFrom, filterQuery } from "./facets";
import { leafTranslator } from "./leaf";
import type { LeafCounts } from "./leaf-counts";
import type { LikeThese } from "./like-these";
import { WordMatching } from "./matching";
import { nodeQuery } from "./node";
import { type List, Pages, type PlacedHit } from "./pages";
import { Scoring } from "./scoring";
import { weigh } from "./weighing";

/** What is searched. */
export interface Searched {
  readonly cluster: Cluster;
  readonly index: string;
  readonly counts: LeafCounts;
  readonly papers: number;
  readonly topics: TopicNames;
  readonly acronyms: Acronyms;
}

/** Answers one request after the other: weigh the words, match, count and order, fill a short list. */
export class Searcher {
  readonly #pages: Pages;

  constructor(
    private readonly searched: Searched,
    private readonly likeThese: LikeThese,
  ) {
    this.#pages = new Pages(searched.cluster, searched.index);
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    const { exact = false, typing = false, sort, explain = false, offset, limit, filters } = request;
    const plan = planQuery(request.query, { exact, typing }, this.searched);
    const leaves = plan.strict.flatMap(leavesOf);
    const weights = await weigh(plan, leaves, this.searched, signal);
    const matching = new WordMatching(weights.words, exact);
    const translated = leafTranslator(leaves);
    const strict = plan.strict.map((node) => nodeQuery(node, (leaf) => translated(weights.of(leaf))));
    const complete = matching.complete();
    const matches = all([...strict, complete]);
    const filter = filterQuery(filters);
    const listOf = (found: Dsl): List => ({ filter: found, sort, scoring: new Scoring(weights), explain });
    const whole = listOf(all([matches, filter]));

    const first = await this.#counted(request, matches, filter, whole, signal);
    const isFilled = isFillable(request, plan);
    const below = exact
      ? null
      : await this.#below(matching, first.total, isFilled, { complete, strict, filter }, signal);
    const partial = below?.count ?? 0;
    const hits: Hit[] = first.hits.map((hit) => ({ ...hit, complete: true }));
    if (below !== null && hits.length < limit && offset + limit > first.total) {
      const from = Math.max(0, offset - first.total);
      const others = await this.#pages.at(listOf(below.query), from, limit - hits.length, signal);
      hits.push(...others.map((hit) => ({ ...hit, complete: false })));
    }
    const listed = first.total + partial;
    const missing = MATCHING.aPage - listed;
    const alike =
      isFilled && limit > 0 && listed > 0 && missing > 0
        ? await this.#alike(request, whole, below === null ? null : listOf(below.query), missing, signal)
        : [];
    return {
      hits: [...hits, ...alike.slice(Math.max(0, offset - listed), Math.max(0, offset + limit - listed))],
      total: first.total,
      matching: matching.matching,
      partial,
      alike: alike.length,
      facets: first.facets,
      ...yearsRead(plan),
    };
  }

  /** The complete matches of the page, how many there are, and the facets over all of them. */
  async #counted(
    { offset, limit, filters }: SearchRequest,
    matches: Dsl,
    filter: Dsl,
    list: List,
    signal?: AbortSignal,
  ) {
    const page = Pages.request({ ...list, filter: matches }, offset, limit);
    const body = { ...page, post_filter: filter, aggs: facetCounts(filters) };
    const answer = await this.searched.cluster.search(this.searched.index, body, signal);
    const total = answer.hits.total.value;
    const isNear = Pages.isNear(offset, limit) || offset >= total;
    const hits: PlacedHit[] = isNear
      ? Pages.hits(answer, list)
      : await this.#pages.at(list, offset, limit, signal);
    return { total, hits, facets: facetsFrom(answer.aggregations ?? {}, filters) };
  }

  /**
   * The papers below the divider: where few match completely those with much of the words, and where these fill no page
   * and it is to be filled, those with any.
   */
  async #below(
    matching: WordMatching,
    found: number,
    isFilled: boolean,
    { complete, strict, filter }: { complete: Dsl; strict: readonly Dsl[]; filter: Dsl },
    signal?: AbortSignal,
  ): Promise<{ query: Dsl; count: number } | null> {
    if (found >= MATCHING.enough) return null;
    const counted = async (near: Dsl | null) => {
      if (near === null) return null;
      const query = all([...strict, near, filter, not(complete)]);
      const body = { size: 0, track_total_hits: true, query };
      const { hits } = await this.searched.cluster.search(this.searched.index, body, signal);
      return { query, count: hits.total.value };
    };
    const near = await counted(matching.partial());
    if (!isFilled || near === null || found + near.count >= MATCHING.aPage) return near;
    return counted(matching.any());
  }

  /** What fills a page that so few papers do not, whichever page is asked for: papers like the first of them. */
  async #alike(
    { filters }: SearchRequest,
    whole: List,
    below: List | null,
    most: number,
    signal?: AbortSignal,
  ): Promise<Hit[]> {
    const unexplained = (list: List) => ({ ...list, explain: false });
    const complete = await this.#pages.at(unexplained(whole), 0, MATCHING.aPage, signal);
    const rest = MATCHING.aPage - complete.length;
    const others = below === null ? [] : await this.#pages.at(unexplained(below), 0, rest, signal);
    return this.likeThese.of([...complete, ...others], filterQuery(filters), most, signal);
  }
}

/** Whether a short list is to be filled: one of bare words, by relevance, not searched as typed. */
function isFillable({ sort, exact }: SearchRequest, { strict, words }: Plan): boolean {
  return sort === "relevance" && exact !== true && strict.length === 0 && words.length > 0;
}

/** The years that words were taken for. */
function yearsRead({ words }: Plan): Pick<SearchResult, "years"> {
  const years = words.flatMap(({ year }) => (year === undefined ? [] : [year]));
  return years.length === 0 ? {} : { years };
}

/** The leaves below a node, those that are excluded among them. */
function leavesOf(node: Node): Leaf[] {
  if (node.kind === "leaf") return [node.leaf];
  if (node.kind === "not") return leavesOf(node.of);
  return node.kind === "and" || node.kind === "or" ? node.of.flatMap(leavesOf) : [];
}
