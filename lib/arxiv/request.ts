import { type PinnedArxivId, parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import type { Query } from "@/lib/query/query";
import { arxivQuery } from "./query-language";

/** As arXiv's manual limits them: so many results in one answer, and so many down a list. */
export const MOST_IN_A_SLICE = 2_000;
export const MOST_IN_ALL = 30_000;
const USUAL_RESULTS = 10;
/** Nobody's query has as many characters; the words of one are bounded besides. */
const LONGEST_QUERY = 8_000;
/** So many ids can be listed; more than fit in a body. */
const MOST_IDS = 10_000;

const SORTS = ["relevance", "lastUpdatedDate", "submittedDate"] as const;
const ORDERS = ["ascending", "descending"] as const;

/** A request of arXiv's query interface, read. */
export interface ArxivRequest {
  /** As they were given, for the title of the answer. */
  readonly searchQuery: string;
  readonly idList: string;
  /** Null where only ids are asked for; "nothing" where the query has nothing that can be looked for. */
  readonly query: Query | "nothing" | null;
  /** Null where only a query is asked. */
  readonly ids: readonly PinnedArxivId[] | null;
  readonly start: number;
  readonly maxResults: number;
  readonly sortBy: (typeof SORTS)[number];
  readonly sortOrder: (typeof ORDERS)[number];
}

/** Why a request cannot be answered, in arXiv's words. */
export class ArxivError {
  constructor(readonly message: string) {}
}

/** Reads a request as arXiv's manual states it; of a parameter that is given more than once the first counts. */
export function arxivRequestFrom(params: URLSearchParams): ArxivRequest | ArxivError {
  const text = (name: string) => (params.get(name) ?? "").trim();
  const [searchQuery, idList] = [text("search_query"), text("id_list")];
  if (searchQuery === "" && idList === "")
    return new ArxivError("Either a search_query or id_list must be specified");
  if (searchQuery.length > LONGEST_QUERY)
    return new ArxivError(`search_query must have at most ${LONGEST_QUERY} characters`);
  const start = whole("start", text("start"), 0);
  if (start instanceof ArxivError) return start;
  const maxResults = whole("max_results", text("max_results"), USUAL_RESULTS);
  if (maxResults instanceof ArxivError) return maxResults;
  if (maxResults > MOST_IN_A_SLICE) return new ArxivError(`max_results must be at most ${MOST_IN_A_SLICE}`);
  if (start + maxResults > MOST_IN_ALL)
    return new ArxivError(`start plus max_results must be at most ${MOST_IN_ALL}`);
  const sortBy = oneOf("sortBy", text("sortBy"), SORTS, "relevance");
  if (sortBy instanceof ArxivError) return sortBy;
  const sortOrder = oneOf("sortOrder", text("sortOrder"), ORDERS, "descending");
  if (sortOrder instanceof ArxivError) return sortOrder;
  const ids = idList === "" ? null : idsFrom(idList);
  if (ids instanceof ArxivError) return ids;
  const query = searchQuery === "" ? null : (arxivQuery(searchQuery) ?? "nothing");
  return { searchQuery, idList, query, ids, start, maxResults, sortBy, sortOrder };
}

function whole(name: string, text: string, usual: number): number | ArxivError {
  if (text === "") return usual;
  if (!/^[+-]?\d{1,15}$/.test(text)) return new ArxivError(`${name} must be an integer`);
  const value = Number(text);
  return value < 0 ? new ArxivError(`${name} must be non-negative`) : value;
}

function oneOf<T extends string>(name: string, text: string, values: readonly T[], usual: T): T | ArxivError {
  if (text === "") return usual;
  return values.find((value) => value === text) ?? new ArxivError(`${name} must be in: ${values.join(", ")}`);
}

function idsFrom(list: string): PinnedArxivId[] | ArxivError {
  const ids: PinnedArxivId[] = [];
  for (const piece of list.split(",").slice(0, MOST_IDS)) {
    const text = piece.trim();
    if (text === "") continue;
    const id = parsePinnedArxivId(text);
    if (id === null) return new ArxivError(`incorrect id format for ${text.slice(0, 100)}`);
    ids.push(id);
  }
  return ids;
}
