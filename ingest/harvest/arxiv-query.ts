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

/** Where a harvest of a query stands: how far in its results, and the last minute of those still to come. */
interface Place {
  readonly start: number;
  /** `YYYYMMDDhhmm`, or empty for no end. */
  readonly until: string;
}

/**
 * Papers that match a query, newest submission first: papers that come in meanwhile move the others to later pages, so
 * that a paper may come twice and none is missed. Where arXiv's window ends, the query goes on with what was submitted
 * up to the last paper's minute.
 */
export function arxivQuery({ base, query, most }: ArxivQuery): Listing {
  return {
    name: "arxiv-query",
    suffix: ".xml",
    identity: JSON.stringify(["arxiv-query", base, query, most]),
    first: placeText({ start: 0, until: "" }),
    addressOf: (cursor) => addressOf(base, query, placeOf(cursor), most ?? PAGE_SIZE),
    judge: (answer, cursor, fetched) => judge(answer, placeOf(cursor), fetched, most),
  };
}

function placeText({ start, until }: Place): string {
  return `${start} ${until}`.trimEnd();
}

function placeOf(cursor: string): Place {
  const [start = "0", until = ""] = cursor.split(" ");
  return { start: Number(start), until };
}

function addressOf(base: string, query: string, { start, until }: Place, most: number): URL {
  const address = new URL(base);
  const limited = until === "" ? query : `(${query}) AND submittedDate:[199101010000 TO ${until}]`;
  address.search = new URLSearchParams({
    search_query: limited,
    start: String(start),
    max_results: String(Math.min(PAGE_SIZE, most)),
    sortBy: "submittedDate",
    sortOrder: "descending",
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

function nextPlace({ until }: Place, after: number, oldest: string | undefined): Place | null {
  if (after + PAGE_SIZE <= WINDOW) return { start: after, until };
  const minute = (oldest ?? "").replace(/\D/g, "").slice(0, 12);
  // Whole windows of one minute do not occur; a feed without dates cannot be gone on with.
  return minute.length < 12 || minute === until ? null : { start: 0, until: minute };
}
