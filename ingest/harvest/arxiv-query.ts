import type { Answer } from "./answer";
import { judgeFeed } from "./arxiv-feed";
import type { Judgement } from "./client";
import type { Listing, Page } from "./listing";

/** Smaller answers than the 2,000 that arXiv allows fail less often, and cost less when they do. */
const PAGE_SIZE = 500;
/** arXiv gives no results beyond this place, whatever matches (its manual says 30,000). */
const WINDOW = 10_000;

export interface ArxivQuery {
  readonly base: string;
  /** In arXiv's own query language: `cat:cs.DC AND abs:"edge computing"`. */
  readonly query: string;
  /** At most so many papers, the newest; null for all. */
  readonly most: number | null;
}

/** Where a harvest of a query stands: how far in its results, and the minute from which on those are that still come. */
interface Place {
  readonly start: number;
  /** `YYYYMMDDhhmm`, or empty for no bound. */
  readonly minute: string;
}

/**
 * Papers that match a query, oldest submission first: papers that come in meanwhile stand at the end, and a later
 * harvest finds the same papers on the same pages. The newest alone are fetched the other way round; then papers that
 * come in move the others on, so that one may come twice and none is missed. Where arXiv's window ends, the query goes
 * on with what was submitted from the last paper's minute on.
 */
export function arxivQuery({ base, query, most }: ArxivQuery): Listing {
  return {
    name: "arxiv-query",
    suffix: ".xml",
    identity: JSON.stringify(["arxiv-query", base, query, most]),
    first: placeText({ start: 0, minute: "" }),
    addressOf: (cursor) => addressOf(base, query, placeOf(cursor), most),
    judge: (answer, cursor, fetched) => judge(answer, placeOf(cursor), fetched, most),
  };
}

function placeText({ start, minute }: Place): string {
  return `${start} ${minute}`.trimEnd();
}

function placeOf(cursor: string): Place {
  const [start = "0", minute = ""] = cursor.split(" ");
  return { start: Number(start), minute };
}

function addressOf(base: string, query: string, { start, minute }: Place, most: number | null): URL {
  const address = new URL(base);
  const span = most === null ? `${minute} TO 999912312359` : `199101010000 TO ${minute}`;
  address.search = new URLSearchParams({
    search_query: minute === "" ? query : `(${query}) AND submittedDate:[${span}]`,
    start: String(start),
    max_results: String(Math.min(PAGE_SIZE, most ?? PAGE_SIZE)),
    sortBy: "submittedDate",
    sortOrder: most === null ? "ascending" : "descending",
  }).toString();
  return address;
}

async function judge(
  answer: Answer,
  place: Place,
  fetched: number,
  most: number | null,
): Promise<Judgement<Page>> {
  const judged = await judgeFeed(answer);
  if (judged.kind !== "good") return judged;
  const { drafts, entries, total } = judged.value;
  const page = { kind: "page", records: entries, total: fetched + Math.max(0, total - place.start) } as const;
  if (entries === 0) {
    const reason = `an empty page at ${place.start} of ${total}`;
    if (total > place.start) return { kind: "again", reason };
    return { kind: "doubtful", reason, value: { ...page, body: null, next: null } };
  }
  const after = place.start + entries;
  const isLast = after >= total || (most !== null && fetched + entries >= most);
  if (isLast) return { kind: "good", value: { ...page, body: answer.body, next: null } };
  const next = nextPlace(place, after, drafts.at(-1)?.submitted);
  if (next === null) return { kind: "stop", reason: `no way leads beyond the first ${WINDOW} results` };
  return { kind: "good", value: { ...page, body: answer.body, next: placeText(next) } };
}

function nextPlace({ minute }: Place, after: number, last: string | undefined): Place | null {
  if (after + PAGE_SIZE <= WINDOW) return { start: after, minute };
  const reached = (last ?? "").replace(/\D/g, "").slice(0, 12);
  // Whole windows of one minute do not occur; a feed without dates cannot be gone on with.
  return reached.length < 12 || reached === minute ? null : { start: 0, minute: reached };
}
