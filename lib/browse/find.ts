import type { SearchEngine, SearchRequest, SearchResult } from "@/lib/search/engine";

export interface Found {
  readonly result: SearchResult;
  /** The last word stands for all words that begin with it, because no paper has it as it is. */
  readonly byPrefix: boolean;
}

/**
 * Searches for the words as they are, and where that finds nothing for those that begin with the last. A word that no
 * paper has may be the beginning of one before it is a mistake: half-typed words find what they lead to, and the
 * request alone decides it, so that a shared link shows the same.
 */
export async function find(engine: SearchEngine, request: SearchRequest): Promise<Found> {
  const result = await engine.search(request);
  const isFound = result.total > 0 && result.corrected === undefined;
  // Of what was not looked at it cannot be said that nothing is there.
  if (isFound || result.cut?.papers !== undefined || request.exact || request.query.kind === "all")
    return { result, byPrefix: false };
  const typing = await engine.search({ ...request, typing: true });
  const begins = typing.total > 0 && (typing.corrected === undefined || result.total === 0);
  return begins ? { result: typing, byPrefix: true } : { result, byPrefix: false };
}
