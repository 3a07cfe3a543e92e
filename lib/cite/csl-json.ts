import { MOST_NAMED } from "@/lib/paper/limits";
import { splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { citationKey } from "./bibtex";

/** A name as CSL-JSON has it: a person's parts, or a group's name whole. */
type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** One item of CSL-JSON, with the variables that a paper here can have. */
export interface CslItem {
  readonly id: string;
  readonly type: "article";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly abstract?: string;
  readonly number?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly DOI?: string;
  readonly note?: string;
  readonly keyword?: string;
  readonly URL: string;
}

/**
 * A paper as an item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html): `article` is what has no
 * publisher but an archive, that of arXiv where the paper is there. Formulas are the nearest line of Unicode.
 */
export function cslOf(paper: Paper, url: string): CslItem {
  const { authors, arxivId, version, submitted, abstract, doi, journalRef, categories } = paper;
  return {
    id: citationKey(paper),
    type: "article",
    title: plainText(paper.title),
    ...(authors.length === 0
      ? {}
      : { author: authors.slice(0, MOST_NAMED.citation).map(({ name }) => cslName(name)) }),
    ...(submitted === undefined ? {} : { issued: { "date-parts": [datePartsOf(submitted)] } }),
    ...(abstract === "" ? {} : { abstract: plainText(abstract) }),
    ...(arxivId === undefined ? {} : { number: `arXiv:${arxivId}`, publisher: "arXiv" }),
    ...(version === undefined ? {} : { version: String(version) }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(journalRef === undefined ? {} : { note: plainText(journalRef) }),
    ...(categories.length === 0 ? {} : { keyword: categories.join(", ") }),
    URL: arxivId === undefined ? url : `https://arxiv.org/abs/${arxivId}`,
  };
}

function cslName(name: string): CslName {
  const { family, given, suffix } = splitName(name);
  if (given === "") return { literal: name };
  return { family, given, ...(suffix === "" ? {} : { suffix }) };
}

/** `2025-05-28T00:45:50Z` is 2025, 5, 28. */
function datePartsOf(date: string): number[] {
  return date.slice(0, 10).split("-").map(Number);
}
