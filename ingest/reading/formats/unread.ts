import { recordKeys } from "../json/keys";
import { UNDECODABLE } from "./format";
import { FOREIGN_KEYS } from "./paper-lines";
import { rootTag } from "./xml-format";

/** What is not read: how it is recognised, what it is, and how to make something of it that is read. */
type Unread = readonly [sign: RegExp, what: string, instead: string];

const MANAGER = "Open it in a reference manager such as Zotero and export BibTeX, RIS or CSL-JSON.";
const TABLE = "Save it as CSV or as tab-separated text.";

/** By how the text begins. */
const STARTS: readonly Unread[] = [
  [/^$/, "The file is empty.", ""],
  [
    /^rate exceeded\.?$/i,
    "The file holds arXiv's answer “Rate exceeded.”: wait some minutes and ask again.",
    "",
  ],
  [
    /^%PDF-/,
    "The file is a PDF, which holds the text of a paper and not what is known of it.",
    "Drop it onto a reference manager such as Zotero, which looks the paper up, and export BibTeX, RIS or CSL-JSON.",
  ],
  [/^\{\\rtf/, "The file is a text in RTF.", MANAGER],
  [/^\uffff\uffff.\u0871/, "The file is a document of an older Office (Word, Excel).", TABLE],
  [
    /^SQLite format 3/,
    "The file is a database (SQLite), as programs keep it for themselves.",
    "Export BibTeX, RIS or CSL-JSON from the program that made it.",
  ],
  [/^PAR1/, "The file is a table in Parquet.", "Convert it to JSON lines or CSV."],
  [
    /^(?:7z\u00bc|\uffff?7z|Rar!|BZh\d|\uffff?7zXZ)/,
    "The file is packed in a way that is not unpacked.",
    "Unpack it, or pack it by gzip or zip.",
  ],
  [
    /^\d{5}[acdnp][a-z]{1,2}[\da-z ]{1,3}22\d{5}/,
    "The file is MARC, the format of library catalogues.",
    "Convert it to MODS (for instance with yaz-marcdump and the Library of Congress's style sheet), or export RIS from the catalogue.",
  ],
  [
    /^RT (?:Journal|Book|Conference|Web|Thesis|Generic)/,
    "The file is RefWorks' own format.",
    "Export RIS or BibTeX from RefWorks.",
  ],
  [
    /^(?:%[^\n]{0,200}\n|\s){0,50}\\(?:documentclass|documentstyle|begin|input|usepackage)\b/,
    "The file is a text in LaTeX.",
    "Name the .bib file that it uses.",
  ],
  [
    /^\\(?:begin\{thebibliography|bibitem)/,
    "The file is a list of references made by BibTeX (.bbl).",
    "Name the .bib file that it was made from.",
  ],
  [
    /^<\d{1,9}>\s{1,9}[A-Z][a-z]/,
    "The file is Ovid's own format.",
    "Export RIS or EndNote (“Reprint/Medlars”) from Ovid.",
  ],
  [/^%!PS/, "The file is PostScript.", MANAGER],
];

/** By the first tag of the root element. */
const ROOTS: readonly Unread[] = [
  [/^<html[\s/>]/i, "The file is a web page, perhaps an error page saved as a feed.", ""],
  [/^<(?:rss|rdf:RDF|channel)[\s/>]/i, "The file is an RSS feed, but none of arXiv's.", ""],
  [
    /^<(?:marc:)?(?:collection|record)[^>]*MARC21/,
    "The file is MARCXML, the format of library catalogues.",
    "Convert it to MODS with the Library of Congress's style sheet, or export RIS from the catalogue.",
  ],
  [
    /^<(?:article|!DOCTYPE article)[\s/>]/,
    "The file is the text of an article in JATS, not a list of papers.",
    "Bring its record instead: from PubMed, Europe PMC or Crossref.",
  ],
  [/^<(?:tei:)?(?:TEI|teiCorpus)[\s/>]/, "The file is a text in TEI.", MANAGER],
  [
    /^<(?:w:document|pkg:package|office:document)/,
    "The file is a document of Word or another office program.",
    MANAGER,
  ],
  [/^<Types[\s/>]/, "The file is part of an office document (Word, Excel).", TABLE],
  [
    /^<(?:oai_dc:dc|dc)[\s/>]/,
    "The file is one record of Dublin Core without its source.",
    "Bring the answer of OAI-PMH that it was taken from.",
  ],
  [/^<(?:b:)?Sources[\s/>]/, "The file is Word's own list of sources.", MANAGER],
  [
    /^<(?:[a-z]{1,9}:)?(?:searchRetrieveResponse|explainResponse)[\s/>]/,
    "The file is the answer of a library catalogue (SRU).",
    "Ask it for MODS, or export RIS from the catalogue.",
  ],
  [/^<opml[\s/>]/i, "The file is a list of feeds (OPML).", ""],
];

/** By the keys of the first record of JSON. */
const KEYS: readonly (readonly [keys: readonly string[], what: string, instead: string])[] = [
  [["itemType", "creators"], "The file is Zotero's own JSON.", "Export CSL-JSON, BibTeX or RIS."],
  [["items.itemType"], "The file is Better BibTeX's own JSON.", "Export CSL-JSON or BibTeX."],
  [
    ["corpusid", "abstract"],
    "The file holds abstracts of Semantic Scholar by corpus id, without titles.",
    "Bring the lines of its papers.",
  ],
  [["results.mrnumber"], "The file is JSON of MathSciNet.", "Export BibTeX from it."],
];

/**
 * Says in one sentence what a dump is that no format recognises by its beginning, and in a second, where that is known,
 * what to do. `isKnown` tells whether the first names what it is.
 */
export function whatItIs(head: string): { readonly text: string; readonly isKnown: boolean } {
  const start = head.slice(0, 4096).trim();
  const root = rootTag(head);
  const found = STARTS.find(([sign]) => sign.test(start)) ?? ROOTS.find(([sign]) => sign.test(root));
  if (found !== undefined) return known(found[1], found[2]);
  if (start.includes("\0"))
    return unknown("The file is binary: a program, a picture or an archive of another kind.");
  if (start.includes(UNDECODABLE)) return unknown("The file is not text in UTF-8.");
  if (/^[[{]/.test(start)) return json(head);
  if (root !== "")
    return unknown(`The file is XML with the root element <${/^<([^\s/>]{1,60})/.exec(root)?.[1] ?? ""}>.`);
  if (/^<!doctype html/i.test(start))
    return known("The file is a web page, perhaps an error page saved as a feed.", "");
  if (start.startsWith("<?xml")) return unknown("The file is XML that ends before its first element.");
  return unknown(
    `The file begins with “${start.slice(0, 40).replace(/\s+/g, " ")}”, which no format begins with.`,
  );
}

function json(head: string): ReturnType<typeof whatItIs> {
  const keys = recordKeys(head, []);
  const found = KEYS.find(([signs]) => signs.every((sign) => keys.has(sign)));
  if (found !== undefined) return known(found[1], found[2]);
  const foreign = [...FOREIGN_KEYS].filter(([key]) => keys.has(key));
  if (!keys.has("title") || foreign.length === 0) return unknown("The file looks like JSON.");
  const renamed = foreign.map(([key, ours]) => `“${key}” to “${ours}”`).join(", ");
  return known(
    "The file is JSON of a program that is not known.",
    `To bring it in the schema of docs/formats.md, rename ${renamed}.`,
  );
}

function known(what: string, instead: string) {
  return { text: instead === "" ? what : `${what} ${instead}`, isKnown: true };
}

function unknown(text: string) {
  return { text, isKnown: false };
}
