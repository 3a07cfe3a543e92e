import { decodeHTMLStrict } from "entities";
import { LONGEST } from "@/lib/paper/limits";

/** A registrant and what it has named: https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html */
const DOI = /(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,5}\/[^\s"“”|\\^`]{1,2000}/g;
/** Where the next DOI of a list begins without a blank before it. */
const NEXT = /[,;|](?=(?:https?:\/\/|doi\b|10\.\d{4}))|<\//gi;
/** Hosts of resolvers as they are, behind a library's proxy (`doi-org.proxy.example.edu`), and those of old. */
const RESOLVER =
  /^https?:\/\/(?:(?:www\.|dx\.)?doi\.org|(?:www-|dx-)?doi-org|(?:dx\.)?doi\.[a-z-]{2,40}\.[a-z]{2,6})(?:\.[\w.-]{1,100})?(?::\d{1,5})?\/(?:login\?url=)?/i;
/** What publishers put behind the DOI in the addresses of a page. */
const PAGE = /\/(?:abstract|full|fulltext|pdf|epdf|summary|meta)\/?$/i;

/**
 * The DOIs that a field for them states, in order, each once: without a resolver's or a proxy's address, `doi:`, the
 * escapes of addresses and of HTML, and what ends a sentence. Texts such as `n/a` hold none.
 */
export function doisIn(field: string): string[] {
  const text = unescaped(field.slice(0, LONGEST.url * 2)).replace(NEXT, " ");
  const dois: string[] = [];
  for (const { 0: found, index } of text.matchAll(DOI)) {
    const isAddress = /https?:\/\/\S{0,200}$/i.test(text.slice(Math.max(0, index - 210), index));
    const doi = withoutSentence(isAddress ? withoutPage(found) : found);
    if (isWhole(doi)) dois.push(doi);
  }
  return [...new Set(dois)];
}

/** The first of {@link doisIn}; "" without. */
export function bareDoi(field: string): string {
  return doisIn(field)[0] ?? "";
}

/** The addresses of the DOIs beyond the first: a paper has one, and links to the others. */
export function furtherAddresses(field: string): string[] {
  return doisIn(field).slice(1).map(doiAddress);
}

/** Whether an address leads to nothing but a DOI. */
export function isResolver(url: string): boolean {
  return RESOLVER.test(url) && bareDoi(url) !== "";
}

function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

/** `10.1145%2F1137627`, `&lt;` */
function unescaped(field: string): string {
  const text = /&[#\w]{2,10};/.test(field) ? decodeHTMLStrict(decodeHTMLStrict(field)) : field;
  if (!/%[\da-f]{2}/i.test(text)) return text;
  return text.replace(/(?:%[\da-f]{2}){1,200}/gi, decoded);
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

function withoutPage(doi: string): string {
  return doi.replace(/[?#].*/, "").replace(PAGE, "");
}

const PARTNERS: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  [">", "<"],
]);

/** Without full stops, quotes and brackets that were opened before the DOI. */
function withoutSentence(doi: string): string {
  let end = doi.length;
  for (; end > 0; end--) {
    const last = doi[end - 1] ?? "";
    const opening = PARTNERS.get(last);
    if (opening !== undefined ? isBalanced(doi.slice(0, end), opening, last) : !/[.,;:'’*&]/.test(last))
      break;
  }
  return doi.slice(0, end);
}

function isBalanced(text: string, opening: string, closing: string): boolean {
  return text.split(opening).length >= text.split(closing).length;
}

function isWhole(doi: string): boolean {
  return doi.length <= LONGEST.doi && /^10\.[\d.]+\/./.test(doi);
}
