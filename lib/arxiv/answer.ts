import type { Corpus } from "@/lib/corpus/corpus";
import type { PinnedArxivId } from "@/lib/paper/arxiv-id";
import type { Paper } from "@/lib/paper/paper";
import { atVersion } from "@/lib/paper/version";
import type { Query } from "@/lib/query/query";
import { INITIAL_STATE } from "@/lib/query/url";
import type { Budget } from "@/lib/search/budget";
import type { PaperNumber, SearchRequest } from "@/lib/search/engine";
import type { ArxivRequest } from "./request";

/** A slice of what a request of arXiv's query interface finds. */
export interface ArxivResult {
  readonly total: number;
  readonly papers: readonly Paper[];
}

/** A paper, and the version that was asked for; null for the newest. */
interface Asked {
  readonly number: PaperNumber;
  readonly version: number | null;
}

/** Answers a request: a query, a list of ids, or those of the ids that the query finds. */
export async function arxivAnswer(
  corpus: Corpus,
  request: ArxivRequest,
  budget: Budget,
): Promise<ArxivResult> {
  const { query, ids } = request;
  if (query === "nothing") return { total: 0, papers: [] };
  const asked = ids === null ? null : await askedIn(corpus, ids);
  if (query === null) return listed(corpus, asked ?? [], request);
  if (asked?.length === 0) return { total: 0, papers: [] };
  const versions = new Map(asked?.map(({ number, version }) => [number, version]));
  const both = asked === null ? query : await within(query, asked, corpus);
  const { total, numbers } = await searched(corpus, both, request, budget);
  const papers = numbers.map((number) => paperOf(corpus, number, versions.get(number) ?? null));
  return { total, papers: await Promise.all(papers) };
}

/** The ids that are held, each once, in the order in which they were listed. */
async function askedIn(corpus: Corpus, ids: readonly PinnedArxivId[]): Promise<Asked[]> {
  const found = await Promise.all(ids.map((id) => heldAs(corpus, id)));
  const asked = found.flatMap((one) => one ?? []);
  return [...new Map(asked.map((one) => [`${one.number} ${one.version}`, one])).values()];
}

async function heldAs(corpus: Corpus, { id, version }: PinnedArxivId): Promise<Asked | null> {
  const resolution = await corpus.resolve(version === null ? id : `${id}v${version}`);
  const found = resolution.kind === "redirect" ? await corpus.resolve(resolution.key) : resolution;
  return found.kind === "paper" ? { number: found.paper, version } : null;
}

async function listed(
  corpus: Corpus,
  asked: readonly Asked[],
  { start, maxResults, sortBy, sortOrder }: ArxivRequest,
): Promise<ArxivResult> {
  const papers = await Promise.all(asked.map(({ number, version }) => paperOf(corpus, number, version)));
  const dateOf = (paper: Paper) =>
    (sortBy === "submittedDate" ? paper.submitted : (paper.updated ?? paper.submitted)) ?? "";
  // Nothing is more relevant than another among what was asked for by its id.
  const falling = sortBy === "relevance" ? papers : papers.sort((a, b) => compare(dateOf(b), dateOf(a)));
  const ordered = sortOrder === "ascending" ? falling.reverse() : falling;
  return { total: ordered.length, papers: ordered.slice(start, start + maxResults) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

async function paperOf({ texts }: Corpus, number: PaperNumber, version: number | null): Promise<Paper> {
  const newest = await texts.read(number);
  return version === null ? newest : (atVersion(newest, version) ?? newest);
}

const NOWHERE = { start: 0, end: 0 };

async function within(query: Query, asked: readonly Asked[], { texts }: Corpus): Promise<Query> {
  const papers = await Promise.all(asked.map(({ number }) => texts.read(number)));
  const ids = papers.map(({ key }): Query => ({ kind: "value", field: "id", text: key, at: NOWHERE }));
  const [first] = ids;
  const any: Query = ids.length === 1 && first !== undefined ? first : { kind: "or", of: ids };
  return { kind: "and", of: [query, any], explicit: true };
}

/** A slice of what a query finds, in the order asked for; the engine has some orders the other way round only. */
async function searched(
  { engine }: Corpus,
  query: Query,
  { start, maxResults, sortBy, sortOrder }: ArxivRequest,
  budget: Budget,
): Promise<{ total: number; numbers: readonly PaperNumber[] }> {
  const isAscending = sortOrder === "ascending";
  const falling = ({ relevance: "relevance", lastUpdatedDate: "updated", submittedDate: "newest" } as const)[
    sortBy
  ];
  const ask = async (rest: Pick<SearchRequest, "sort" | "offset" | "limit">) => {
    const request = { query, filters: INITIAL_STATE.filters, budget, ...rest };
    const loose = await engine.search(request);
    // Words that no paper has are not read as others here.
    const { total, hits } =
      loose.corrected === undefined ? loose : await engine.search({ ...request, exact: true });
    const matching = hits.slice(0, Math.max(0, total - rest.offset));
    return { total, numbers: matching.map(({ paper }) => paper) };
  };
  if (!isAscending) return ask({ sort: falling, offset: start, limit: maxResults });
  if (sortBy === "submittedDate") return ask({ sort: "oldest", offset: start, limit: maxResults });
  const { total } = await ask({ sort: falling, offset: 0, limit: 0 });
  const limit = Math.max(0, Math.min(maxResults, total - start));
  const { numbers } = await ask({ sort: falling, offset: Math.max(0, total - start - limit), limit });
  return { total, numbers: [...numbers].reverse() };
}
