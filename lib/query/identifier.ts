import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import type { Query } from "./query";

const DOI_ALONE = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/[^\s"“”„]+)$/i;

/** The DOI that arXiv registers for every paper holds its id. */
const ARXIV_DOI = /^10\.48550\/arxiv\./i;

/** As arXiv's own pages print it: `arXiv:2505.23819v2 [cs.PL]`. */
const CATEGORY_BEHIND = /\s+\[[a-z-]+(?:\.[a-z-]+)?\]$/i;

/** An arXiv id or a DOI that is the whole query, bare or as a URL: the reader wants that paper. Null for all else. */
export function pastedIdentifier(text: string): Query | null {
  const alone = text.trim();
  const start = text.indexOf(alone);
  const at = { start, end: start + alone.length };
  const doi = DOI_ALONE.exec(alone)?.[1];
  if (doi !== undefined && idInDoi(doi) === null) return { kind: "value", field: "doi", text: doi, at };
  const id = doi === undefined ? pinnedId(alone.replace(CATEGORY_BEHIND, "")) : idInDoi(doi);
  return id === null ? null : { kind: "value", field: "id", text: id, at };
}

/** The arXiv id, with its version where it names one, inside a DOI of arXiv's; null for any other DOI. */
export function idInDoi(doi: string): string | null {
  return ARXIV_DOI.test(doi) ? pinnedId(doi.replace(ARXIV_DOI, "")) : null;
}

function pinnedId(text: string): string | null {
  if (/\s/.test(text.replace(/^arxiv:\s+/i, ""))) return null;
  const pinned = parsePinnedArxivId(text);
  if (pinned === null) return null;
  return pinned.id + (pinned.version === null ? "" : `v${pinned.version}`);
}
