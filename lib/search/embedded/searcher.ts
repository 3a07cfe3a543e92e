import type { Query } from "@/lib/query/query";
import type { Hit, SearchRequest, SearchResult, TopicNames } from "../engine";
import { filterAndCount, filterPapers } from "./facets";
import type { LookUp } from "./look-up";
import { WordMatcher } from "./match";
import { bestPlaces, type Orders } from "./order";
import type { PaperColumns } from "./paper-columns";
import { type Leaf, type Plan, planQuery } from "./plan";
import { NO_POSTINGS, type Postings } from "./postings";
import { type PlacedWord, refinements } from "./refine";
import type { Bm25f, ScoredWord } from "./score";
import { difference } from "./sets";
import type { StrictMatcher } from "./strict";
import { inverseFrequency, MATCHING, RANKING } from "./weights";

/** What papers are scored by. */
interface Ranking {
  readonly words: readonly PlacedWord[];
  readonly parts: readonly ScoredWord[];
}

/** Answers one request after the other: match, filter and count, order, cut out the page. */
export class Searcher {
  constructor(
    private readonly columns: PaperColumns,
    private readonly lookUp: LookUp,
    private readonly strict: StrictMatcher,
    private readonly bm25f: Bm25f,
    private readonly orders: Orders,
    private readonly topics: TopicNames,
  ) {}

  search(request: SearchRequest): SearchResult {
    const exact = request.exact ?? false;
    const plan = planQuery(request.query, { exact, typing: request.typing ?? false }, this.topics);
    const found = new Findings(plan, this.lookUp, this.columns.count);
    const matcher = new WordMatcher(
      plan.words.map((leaf) => found.word(leaf)),
      this.columns.count,
      exact,
    );
    const leaf = (one: Leaf): Postings => found.postings(one);
    const matches = this.strict.all(plan.strict, matcher.complete(), leaf);
    const { papers, facets } = filterAndCount(matches, request.filters, this.columns);
    const relaxed = papers.length < request.limit && !exact;
    const near = relaxed ? this.strict.all(plan.strict, matcher.partial(), leaf) : new Uint32Array(0);
    const others = filterPapers(difference(near, matches), request.filters, this.columns);
    return {
      hits: this.page(request, papers, others, { words: found.scored(), parts: found.parts() }),
      total: papers.length,
      partial: others.length,
      facets,
    };
  }

  /** Words of the query that no paper has; not the last when it is the beginning of one that some have. */
  unknownWords(query: Query): string[] {
    const { scored } = planQuery(query, { exact: false, typing: false }, this.topics);
    return scored.flatMap((leaf, i) => {
      const [form, ...more] = leaf.spellings[0] ?? [];
      if (form === undefined || more.length > 0 || leaf.prefix !== "none" || leaf.little) return [];
      if (i === scored.length - 1 && this.lookUp.dictionary.withPrefix(form, 1).length > 0) return [];
      return this.lookUp.leaf(leaf).papers.length === 0 ? [form] : [];
    });
  }

  private page(
    { sort, offset, limit }: SearchRequest,
    papers: Uint32Array,
    others: Uint32Array,
    ranking: Ranking,
  ): Hit[] {
    const end = offset + limit;
    const complete = this.ordered(papers, sort, end, ranking).slice(offset);
    const room = limit - complete.length;
    if (room <= 0 || others.length === 0) return complete.map((hit) => ({ ...hit, complete: true }));
    const from = Math.max(0, offset - papers.length);
    const rest = this.ordered(others, sort, from + room, ranking).slice(from);
    return [
      ...complete.map((hit) => ({ ...hit, complete: true })),
      ...rest.map((hit) => ({ ...hit, complete: false })),
    ];
  }

  /** The first papers of a list in an order, with their scores. Relevance without a query means newest. */
  private ordered(
    papers: Uint32Array,
    sort: SearchRequest["sort"],
    count: number,
    ranking: Ranking,
  ): { paper: number; score: number }[] {
    if (sort === "relevance" && ranking.words.length > 0) return this.ranked(papers, count, ranking);
    const first = this.orders.first(papers, sort === "relevance" ? "newest" : sort, count);
    return Array.from(first, (paper) => ({ paper, score: 0 }));
  }

  /** Ties in the order of the snapshot. */
  private ranked(
    papers: Uint32Array,
    count: number,
    { words, parts }: Ranking,
  ): { paper: number; score: number }[] {
    const scores = new Float64Array(papers.length);
    for (const word of [...words, ...parts]) this.bm25f.addTo(scores, papers, word);
    const places = bestPlaces(scores, Math.max(count, RANKING.refined));
    const best = places.slice(0, RANKING.refined).sort();
    const added = refinements(
      best.map((place) => papers[place] ?? 0),
      words,
      this.lookUp,
    );
    const refined = Array.from(best, (place, i) => ({
      paper: papers[place] ?? 0,
      score: (scores[place] ?? 0) + (added[i] ?? 0),
    }));
    refined.sort((a, b) => b.score - a.score || a.paper - b.paper);
    const rest = Array.from(places.subarray(RANKING.refined), (place) => ({
      paper: papers[place] ?? 0,
      score: scores[place] ?? 0,
    }));
    return [...refined, ...rest].slice(0, count);
  }
}

/** What the leaves of a plan have found, each looked up once. */
class Findings {
  readonly #postings = new Map<Leaf, Postings>();

  constructor(
    private readonly plan: Plan,
    private readonly lookUp: LookUp,
    private readonly papers: number,
  ) {}

  postings(leaf: Leaf): Postings {
    const known = this.#postings.get(leaf);
    if (known !== undefined) return known;
    const postings = this.lookUp.leaf(leaf);
    this.#postings.set(leaf, postings);
    return postings;
  }

  word(leaf: Leaf): PlacedWord & { little: boolean } {
    const postings = this.postings(leaf);
    return {
      leaf,
      postings,
      idf: inverseFrequency(this.papers, postings.papers.length),
      little: leaf.little,
    };
  }

  /** The words that rank. One that carries nothing and stands everywhere adds nothing, unless there are no others. */
  scored(): PlacedWord[] {
    const carrying = this.plan.scored.some((leaf) => !leaf.little);
    return this.plan.scored.map((leaf) => {
      const word = this.word(leaf);
      if (!leaf.little || !carrying) return word;
      const common = word.postings.papers.length > this.papers * MATCHING.commonShare;
      return { ...word, idf: word.idf * RANKING.littleWord, postings: common ? NO_POSTINGS : word.postings };
    });
  }

  /** The parts of compounds, at their smaller weight. */
  parts(): ScoredWord[] {
    return this.plan.parts.map((leaf) => {
      const { postings, idf } = this.word(leaf);
      return { postings, idf: idf * RANKING.compoundPart };
    });
  }
}
