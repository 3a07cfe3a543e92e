import { arxivListAtom } from "./arxiv-list-atom";
import { arxivRss } from "./arxiv-rss";
import { arxivSnapshot } from "./arxiv-snapshot";
import { atomXml } from "./atom-xml";
import { bibtex } from "./bibtex";
import { cslJson, cslLines } from "./csl-json";
import { flatAtom } from "./flat-atom";
import { type Format, UNDECODABLE } from "./format";
import { hfDailyPapers } from "./hf-daily-papers";
import { lineByLine } from "./line-format";
import { oaiPmh } from "./oai-pmh";
import { paperLines } from "./paper-lines";
import { ris } from "./ris";
import { trendingText } from "./trending-text";
import { wholeText } from "./whole-text";

/**
 * Every format, in the order in which they are tried: the first that recognises a dump reads it. A format is one file
 * that exports a `TextFormat` or `LineFormat` (wrapped here) or a `Format`, with a line in this list.
 */
export const FORMATS: readonly Format[] = [
  arxivListAtom,
  atomXml,
  oaiPmh,
  arxivRss,
  lineByLine(arxivSnapshot),
  wholeText(hfDailyPapers),
  lineByLine(cslLines),
  wholeText(cslJson),
  lineByLine(paperLines),
  wholeText(flatAtom),
  wholeText(bibtex),
  wholeText(ris),
  wholeText(trendingText),
];

/** The format that reads a dump, or one sentence on what was found instead. */
export type Recognition =
  | { readonly kind: "format"; readonly format: Format }
  | { readonly kind: "unknown"; readonly reason: string };

/**
 * Finds the format by the beginning of a dump. Wrong files are told apart, so that the person who brought one knows
 * what to do.
 */
export function recogniseFormat(head: string): Recognition {
  const format = FORMATS.find((candidate) => candidate.recognise(head));
  if (format !== undefined) return { kind: "format", format };
  const labels = FORMATS.map((candidate) => candidate.label).join("; ");
  return { kind: "unknown", reason: `${whatItIs(head)} Expected one of: ${labels}.` };
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^$/, "The file is empty."],
  [/^rate exceeded\.?$/i, "The file holds arXiv's answer “Rate exceeded.”: wait some minutes and ask again."],
  [
    /^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)/i,
    "The file is a web page, perhaps an error page saved as a feed.",
  ],
  [/^(?:<\?xml[^>]*>\s*)?<!doctype/i, "The file is XML with a DOCTYPE, which is not read."],
  [/^(?:<\?xml[^>]*>\s*)?<(?:rss|rdf:RDF)[\s>]/i, "The file is an RSS feed, but none of arXiv's."],
  [/^[[{]/, "The file looks like JSON."],
];

const LEADING_COMMENTS = /^\s*(?:<!--(?:[^-]|-(?!->))*-->\s*)+/;

function whatItIs(head: string): string {
  const start = head.slice(0, 4096).replace(LEADING_COMMENTS, "").trim();
  if (isBinary(start)) return "The file is binary: a PDF, a program or an archive of another kind.";
  if (start.includes(UNDECODABLE)) return "The file is not text in UTF-8.";
  const known = SIGNS.find(([sign]) => sign.test(start));
  if (known !== undefined) return known[1];
  const root = /^(?:<\?xml[^>]*>\s*)?<([\w:.-]{1,60})/.exec(start)?.[1];
  if (root !== undefined) return `The file is XML with the root element <${root}>.`;
  if (start.startsWith("<?xml")) return "The file is XML that ends before its first element.";
  return `The file begins with “${start.slice(0, 40).replace(/\s+/g, " ")}”, which no format begins with.`;
}

function isBinary(start: string): boolean {
  return start.includes("\0") || start.startsWith("%PDF");
}
