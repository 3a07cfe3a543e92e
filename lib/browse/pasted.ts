import type { Corpus } from "@/lib/corpus/corpus";
import { pathOfPaper, pathWithoutVersion } from "@/lib/paper/address";
import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { parseQuery } from "@/lib/query/parse";
import type { Query } from "@/lib/query/query";
import type { SearchState } from "@/lib/query/state";
import { INITIAL_STATE } from "@/lib/query/url";

/** A paper's address on another site. */
export interface Elsewhere {
  readonly name: string;
  readonly href: string;
}

/**
 * An id or a DOI alone is no question: the path of its paper, whatever filters are on; null for any other query, and
 * for a paper that is not held. A version that is not held has a path too, whose page says which is.
 */
export async function pastedPaper(corpus: Corpus, { q }: SearchState): Promise<string | null> {
  const { query } = parseQuery(q);
  if (query.kind !== "value") return null;
  if (query.field === "id") return pathOfId(corpus, query.text);
  return query.field === "doi" ? pathOfDoi(corpus, query) : null;
}

async function pathOfId(corpus: Corpus, id: string): Promise<string | null> {
  const resolution = await corpus.resolve(id);
  switch (resolution.kind) {
    case "unknown":
      return null;
    case "redirect":
      return pathOfPaper(resolution);
    case "paper":
      return pathOfPaper(await corpus.texts.read(resolution.paper), resolution.version ?? undefined);
    case "version-not-held":
      return pathWithoutVersion(await corpus.texts.read(resolution.paper), resolution.version);
  }
}

async function pathOfDoi({ engine, texts }: Corpus, query: Query): Promise<string | null> {
  const { filters, sort } = INITIAL_STATE;
  const { hits, total } = await engine.search({ query, filters, sort, offset: 0, limit: 1 });
  const [hit] = hits;
  return total === 1 && hit !== undefined ? pathOfPaper(await texts.read(hit.paper)) : null;
}

/** Where else a paper can be looked for that was asked for by id or DOI. */
export function elsewhereOf(query: Query): Elsewhere | null {
  if (query.kind !== "value") return null;
  if (query.field === "doi")
    return { name: `doi.org/${query.text}`, href: `https://doi.org/${encodeURI(query.text)}` };
  const pinned = query.field === "id" ? parsePinnedArxivId(query.text) : null;
  if (pinned === null) return null;
  const id = pinned.version === null ? pinned.id : `${pinned.id}v${pinned.version}`;
  return { name: `arXiv:${id}`, href: `https://arxiv.org/abs/${id}` };
}
