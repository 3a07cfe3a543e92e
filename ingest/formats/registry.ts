import type { Format } from "../draft";
import { atomXml } from "./atom-xml";
import { flatAtom } from "./flat-atom";
import { trendingText } from "./trending-text";

/** Every format, in the order in which they are tried. */
export const FORMATS: readonly Format[] = [atomXml, flatAtom, trendingText];

/** The format that reads a text, or one sentence on what was found instead. */
export type Recognition =
  | { readonly kind: "format"; readonly format: Format }
  | { readonly kind: "unknown"; readonly reason: string };

/** Finds the format by content. Wrong files are told apart, so that the person who brought one knows what to do. */
export function recogniseFormat(text: string): Recognition {
  const format = FORMATS.find((candidate) => candidate.recognise(text));
  if (format !== undefined) return { kind: "format", format };
  const labels = FORMATS.map((candidate) => candidate.label).join("; ");
  return { kind: "unknown", reason: `${whatItIs(text)} Expected one of: ${labels}.` };
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^$/, "The file is empty."],
  [/^rate exceeded\.?$/i, "The file holds arXiv's answer “Rate exceeded.”: wait some minutes and ask again."],
  [/^<!doctype html|^<html/i, "The file is a web page, perhaps an error page saved as a feed."],
  [/^(?:<\?xml[^>]*>\s*)?<!doctype/i, "The file is XML with a DOCTYPE, which is not read."],
  [/^(?:<\?xml[^>]*>\s*)?<(?:rss|rdf:RDF)[\s>]/i, "The file is an RSS feed."],
  [/^(?:<\?xml[^>]*>\s*)?<OAI-PMH[\s>]/, "The file is an answer of arXiv's OAI-PMH interface."],
  [/^[[{]/, "The file looks like JSON."],
  [/^(?:%[^\n]*\n\s*)*@\w+\s*\{/, "The file looks like BibTeX."],
  [/^TY {2}- /, "The file looks like RIS."],
];

function whatItIs(text: string): string {
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff/, "")
    .trim();
  if (isBinary(start)) return "The file is binary: a PDF, an archive or compressed.";
  const known = SIGNS.find(([sign]) => sign.test(start));
  if (known !== undefined) return known[1];
  const root = /^(?:<\?xml[^>]*>\s*)?<([\w:.-]{1,60})/.exec(start)?.[1];
  if (root !== undefined) return `The file is XML with the root element <${root}>.`;
  if (start.startsWith("<?xml")) return "The file is XML that ends before its first element.";
  return `The file begins with “${start.slice(0, 40).replace(/\s+/g, " ")}”, which no format begins with.`;
}

function isBinary(start: string): boolean {
  return (
    start.includes("\0") || ["%PDF", "PK\u0003\u0004", "\u001f"].some((magic) => start.startsWith(magic))
  );
}
