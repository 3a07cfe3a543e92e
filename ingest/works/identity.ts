import { type ArxivId, parseArxivId } from "@/lib/paper/arxiv-id";
import type { Draft } from "../draft";

const ARXIV_DOI = /^10\.48550\/arxiv\./i;

/** The arXiv id a draft states, or the one in the DOI that arXiv registers for every paper. */
export function arxivIdOf(draft: Draft): ArxivId | null {
  if (draft.arxivId !== undefined) return draft.arxivId;
  const doi = bareDoi(draft);
  return ARXIV_DOI.test(doi) ? parseArxivId(doi.replace(ARXIV_DOI, "")) : null;
}

/** The publisher's DOI in lower case, without resolver; null when there is none. */
export function publisherDoi(draft: Draft): string | null {
  const doi = bareDoi(draft);
  return doi === "" || ARXIV_DOI.test(doi) ? null : doi;
}

function bareDoi(draft: Draft): string {
  return (draft.doi ?? "").replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "").toLowerCase();
}

/** The title as the source has it: what addresses are made from, and what is compared first. */
export function sourceTitle(draft: Pick<Draft, "title" | "titleSource">): string {
  return draft.titleSource ?? draft.title;
}
