import type { Corpus } from "@/lib/corpus/corpus";
import type { Dropped } from "@/lib/corpus/dropped";
import { isArxivId } from "@/lib/paper/arxiv-id";
import { categoriesOfSet } from "@/lib/paper/arxiv-sets";
import type { Query } from "@/lib/query/query";
import { INITIAL_STATE } from "@/lib/query/url";
import type { Budget } from "@/lib/search/budget";
import type { PaperNumber } from "@/lib/search/engine";
import { RECORDS_A_PAGE } from "./page-size";
import type { OaiList } from "./request";
import { changedWithin, stampOf } from "./stamps";

/** One place of a list: a paper, or one that is no longer held. */
export type Listed = { readonly isOfArxiv: boolean } & (
  | { readonly kind: "paper"; readonly paper: PaperNumber }
  | ({ readonly kind: "dropped" } & Dropped)
);

export interface OaiPage {
  readonly listed: readonly Listed[];
  /** Where the next page begins; null at the end of the list. */
  readonly next: number | null;
  /** How many records the whole list has, where that is known without reading it. */
  readonly size: number | null;
}

/**
 * A page of a list of records. The places of a list are the papers in the order of the snapshot, or those that a search
 * for its set gives, and after them what was dropped; some have no record, because of what is asked. Of what was dropped the
 * sets are not known, so that only the list of everything has it.
 */
export async function oaiPage(
  corpus: Corpus,
  dropped: readonly Dropped[],
  list: OaiList,
  budget: Budget,
): Promise<OaiPage> {
  const isChanged = await changedWithin(corpus, list.from, list.until);
  const isDated = list.from !== null || list.until !== null;
  const isWanted = (one: Listed) =>
    (list.prefix !== "arXiv" || one.isOfArxiv) && (one.kind === "dropped" || isChanged(one.paper));
  const gone = list.set === null ? dropped.filter((one) => isWithin(one, list)) : [];
  const places = list.set === null ? everything(corpus, gone) : await ofSet(corpus, list.set, budget);
  const listed: Listed[] = [];
  let place = list.position;
  while (place < places.count && listed.length < RECORDS_A_PAGE) {
    for (const one of await places.slice(place)) {
      place += 1;
      if (isWanted(one)) listed.push(one);
      if (listed.length === RECORDS_A_PAGE) break;
    }
    await budget.turn();
  }
  const isEverything = !isDated && list.prefix === "oai_dc";
  return { listed, next: place < places.count ? place : null, size: isEverything ? places.count : null };
}

function isWithin({ at }: Dropped, { from, until }: OaiList): boolean {
  const stamp = stampOf(at);
  return (from === null || stamp >= from) && (until === null || stamp <= until);
}

/** All places of a list, read some at a time. */
interface Places {
  readonly count: number;
  slice(start: number): Promise<readonly Listed[]>;
}

function everything({ texts, keys }: Corpus, gone: readonly Dropped[]): Places {
  return {
    count: texts.count + gone.length,
    slice: async (start) => {
      const end = start + RECORDS_A_PAGE;
      const held = await keys.slice(Math.min(start, texts.count), Math.min(end, texts.count));
      const papers = held.map(
        (key, i): Listed => ({ kind: "paper", paper: start + i, isOfArxiv: isArxivId(key) }),
      );
      const after = gone.slice(Math.max(0, start - texts.count), Math.max(0, end - texts.count));
      return [
        ...papers,
        ...after.map((one): Listed => ({ kind: "dropped", ...one, isOfArxiv: isArxivId(one.key) })),
      ];
    },
  };
}

const NOWHERE = { start: 0, end: 0 };

async function ofSet({ engine, texts }: Corpus, set: string, budget: Budget): Promise<Places> {
  const categories = (categoriesOfSet(set) ?? []).map(
    (text): Query => ({ kind: "value", field: "category", text, at: NOWHERE }),
  );
  const [first] = categories;
  const query: Query =
    categories.length === 1 && first !== undefined ? first : { kind: "or", of: categories };
  const { filters } = INITIAL_STATE;
  const ask = (offset: number, limit: number) =>
    engine.search({ query, filters, sort: "newest", offset, limit, exact: true, budget });
  const { total } = await ask(0, 0);
  return {
    count: total,
    slice: async (start) => {
      const { hits } = await ask(start, RECORDS_A_PAGE);
      return Promise.all(
        hits.slice(0, total - start).map(async ({ paper }): Promise<Listed> => {
          const { arxivId } = await texts.read(paper);
          return { kind: "paper", paper, isOfArxiv: arxivId !== undefined };
        }),
      );
    },
  };
}
