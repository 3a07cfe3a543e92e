import { arxivListAtom } from "./arxiv-list-atom";
import { arxivRss } from "./arxiv-rss";
import { arxivSnapshot } from "./arxiv-snapshot";
import { atomXml } from "./atom-xml";
import { bibtex } from "./bibtex";
import { cslJson, cslLines } from "./csl-json";
import { ciw } from "./exports/ciw";
import { endnoteXml } from "./exports/endnote-xml";
import { enw } from "./exports/enw";
import { mods } from "./exports/mods";
import { nbib } from "./exports/nbib";
import { table } from "./exports/table";
import { zoteroRdf } from "./exports/zotero-rdf";
import { flatAtom } from "./flat-atom";
import { type Format, inPieces } from "./format";
import { hfDailyPapers } from "./hf-daily-papers";
import { lineByLine } from "./line-format";
import { oaiPmh } from "./oai-pmh";
import { paperArray } from "./paper-array";
import { paperLines } from "./paper-lines";
import { ris } from "./ris";
import { anthology } from "./services/anthology";
import { arxivPy } from "./services/arxiv-py";
import { crossref } from "./services/crossref";
import { crossrefXml } from "./services/crossref-xml";
import { dataCite } from "./services/datacite";
import { dblp } from "./services/dblp";
import { europePmc } from "./services/europe-pmc";
import { inspire } from "./services/inspire";
import { openAlex } from "./services/openalex";
import { openReview } from "./services/openreview";
import { pubmedXml } from "./services/pubmed-xml";
import { semanticScholar } from "./services/semantic-scholar";
import { trendingText } from "./trending-text";
import { whatItIs } from "./unread";
import { wholeText } from "./whole-text";

/**
 * Every format, in the order in which they are tried: the first that recognises a dump reads it. A format is one file
 * that exports a `TextFormat` or `LineFormat` (wrapped here) or a `Format`, with a line in this list.
 */
export const FORMATS: readonly Format[] = [
  arxivListAtom,
  atomXml,
  oaiPmh,
  wholeText(zoteroRdf),
  arxivRss,
  dblp,
  pubmedXml,
  crossrefXml,
  anthology,
  endnoteXml,
  mods,
  lineByLine(arxivSnapshot),
  wholeText(hfDailyPapers),
  arxivPy,
  openAlex,
  semanticScholar,
  crossref,
  dataCite,
  europePmc,
  inspire,
  openReview,
  lineByLine(cslLines),
  inPieces(cslJson),
  lineByLine(paperLines),
  paperArray,
  wholeText(flatAtom),
  nbib,
  enw,
  ciw,
  inPieces(bibtex),
  inPieces(ris),
  table,
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
  const { text, isKnown } = whatItIs(head);
  const labels = FORMATS.map((candidate) => candidate.label).join("; ");
  return { kind: "unknown", reason: isKnown ? text : `${text} Expected one of: ${labels}.` };
}
