import { printQuery } from "@/lib/query/print";
import type { Query } from "@/lib/query/query";
import type { Budget } from "../budget";
import type { SearchRequest, SearchResult } from "../engine";
import { ifAffordable, type Work, withinBudget } from "./match/work";
import type { Searcher } from "./searcher";
import type { Corrector, Mistakes } from "./typing/corrector";

/** Up to so many complete matches, another reading is looked for. */
const LITTLE = 50;
/** It is offered where it finds so many times as many. */
const MORE = 3;

/** The searches that answer one request: for what was typed, and for what may have been meant by it. */
export class Readings {
  /** Whether another spelling was not looked for to the end. */
  #isUnread = false;

  constructor(
    private readonly searcher: Searcher,
    private readonly corrector: Corrector,
    private readonly papers: number,
    private readonly request: SearchRequest,
    private readonly budget: Budget,
  ) {}

  async result(): Promise<SearchResult> {
    const result = this.request.exact ? await this.#search() : await this.#best();
    return this.#isUnread ? { ...result, cut: { ...result.cut, spelling: true } } : result;
  }

  async #best(): Promise<SearchResult> {
    const corrected = await this.#corrected("one");
    if (corrected !== null) return corrected;
    const result = await this.#search();
    // Of what was not looked at it cannot be said that nothing is there.
    if (result.cut !== undefined) return result;
    const guessed = result.total === 0 ? await this.#corrected("several") : null;
    return guessed ?? this.#withOffer(result);
  }

  async #search(changes: Partial<SearchRequest> = {}): Promise<SearchResult> {
    const { answer, lookedAt } = await withinBudget(this.budget, this.papers, (work) =>
      this.searcher.search({ ...this.request, ...changes }, work),
    );
    return lookedAt < this.papers ? { ...answer, cut: { papers: lookedAt } } : answer;
  }

  /** What is found when unknown words are read as others; null when none is, or nothing is found then either. */
  async #corrected(mistakes: Mistakes): Promise<SearchResult | null> {
    const query = await this.#read((work) => this.corrector.corrected(this.request.query, mistakes, work));
    if (query === null) return null;
    const result = await this.#search({ query });
    return result.total > 0 ? { ...result, corrected: asCorrection(query) } : null;
  }

  /** Where little was found, a rare word may have been meant for a frequent one, or for a short one: that is offered. */
  async #withOffer(result: SearchResult): Promise<SearchResult> {
    if (result.total > LITTLE) return result;
    const isFound = result.total > 0;
    const query = await this.#read(async (work) => {
      const offered = await this.corrector.offered(this.request.query, work);
      return offered ?? (isFound ? null : this.corrector.nearest(this.request.query, work));
    });
    if (query === null) return result;
    const { total } = await this.#search({ query, offset: 0, limit: 0 });
    return total > MORE * result.total ? { ...result, offered: asCorrection(query) } : result;
  }

  async #read(read: (work: Work) => Promise<Query | null>): Promise<Query | null> {
    const query = await ifAffordable(this.budget, this.papers, read);
    this.#isUnread ||= query === null;
    return query?.of ?? null;
  }
}

function asCorrection(query: Query): { query: Query; text: string } {
  return { query, text: printQuery(query) };
}
