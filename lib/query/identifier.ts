import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { fieldAt } from "./fields";
import type { Query } from "./query";

/** The DOI that arXiv registers for every paper holds its id. */
const ARXIV_DOI = /^10\.48550\/arxiv\./i;
const DOI = /^10\.\d{4,9}\/[^\s"“”„<>]+$/;

/** As arXiv's own pages print it: `arXiv:2505.23819v2 [cs.PL]`. */
const CATEGORY_BEHIND = /(?<!\s)\s+\[[a-z-]+(?:\.[a-z-]+)?\]/gi;
/** What people write before an id. */
const SAID_BEFORE = /\b(?:arxiv(?:\s+preprint)?(?:\s+id)?|eprint|e-print|doi)\b(?:\s*[:#])?\s+(?=\S)/gi;
/** Brackets and quotation marks around a text, and what punctuation ends it. */
const AROUND = /^[\s([{<"'“”„‘’]+|(?<![\s)\]}>"'“”„‘’.,;:!?])[\s)\]}>"'“”„‘’.,;:!?]+$/g;

/** So many papers can be asked for at once. */
const MOST_AT_ONCE = 50;

/**
 * Ids and DOIs that are the whole query, bare or in addresses: the reader wants those papers. One is a value, several
 * are joined by OR; null for all else, and for more than fifty.
 */
export function pastedIdentifier(text: string): Query | null {
  if (!/\d/.test(text)) return null;
  const pieces = piecesOf(text);
  if (pieces.length === 0 || pieces.length > MOST_AT_ONCE) return null;
  const values: Query[] = [];
  for (const { piece, start } of pieces) {
    const value = identifierIn(piece);
    if (value === null) return null;
    values.push({ kind: "value", ...value, at: { start, end: start + piece.length } });
  }
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : { kind: "or", of: values };
}

/** The arXiv id, with its version where it names one, inside a DOI of arXiv's; null for any other DOI. */
export function idInDoi(doi: string): string | null {
  return ARXIV_DOI.test(doi) ? pinnedId(doi.replace(ARXIV_DOI, "")) : null;
}

/** What stands between spaces, commas and semicolons, without what people write around an id, and where. */
function piecesOf(text: string): { piece: string; start: number }[] {
  const plain = text
    .replace(CATEGORY_BEHIND, blank)
    .replace(SAID_BEFORE, blank)
    .replace(/\b(arxiv|doi):\s+/gi, blank);
  const pieces: { piece: string; start: number }[] = [];
  for (const { 0: raw, index } of plain.matchAll(/[^\s,;]+/g)) {
    const piece = trimmed(raw);
    if (piece !== "") pieces.push({ piece, start: index + raw.indexOf(piece) });
  }
  return pieces;
}

function blank(found: string): string {
  return " ".repeat(found.length);
}

/** A closing parenthesis that an opening one within belongs to stays: a DOI may end with it. */
function trimmed(raw: string): string {
  const piece = raw.replace(AROUND, "");
  const open = piece.split("(").length - piece.split(")").length;
  return open > 0 && raw.includes(`${piece})`) ? `${piece})` : piece;
}

function identifierIn(piece: string): { field: "id" | "doi"; text: string } | null {
  // What is left out is not asked for.
  if (piece.startsWith("-")) return null;
  // A field says what its value is: `title:https://arxiv.org/abs/…` is looked for in titles.
  const field = fieldAt(piece, 0)?.field.name;
  if (field !== undefined && field !== "id" && field !== "doi") return null;
  const bare = withoutAddress(piece);
  const doi = bare.replace(/^doi:/i, "");
  if (DOI.test(doi)) {
    const id = idInDoi(doi);
    return id === null ? { field: "doi", text: doi } : { field: "id", text: id };
  }
  const id = pinnedId(bare);
  return id === null ? null : { field: "id", text: id };
}

/**
 * Sites whose addresses end with an arXiv id or a DOI, before the id: arXiv and what shows its papers, the resolvers of
 * DOIs, and the same behind a library's proxy, which writes `arxiv-org.proxy.example.edu` or puts its own name behind.
 */
const SITE =
  /(?:^|[/=.])(?:[a-z]{1,20}\.)?(?:(?:arxiv|alphaxiv|ar5iv(?:\.labs\.arxiv)?|huggingface|semanticscholar|scholar\.archive|doi)[.-](?:org|co|com)(?![a-z])|hf\.co)[a-z0-9.-]{0,80}(?::\d{1,5})?\/(?:(?:abs|pdf|html|format|e-print|eprint|src|ps|papers?|arxiv|overview|resources|reader)\/)?/i;

/** An address without its site, or the text itself. */
function withoutAddress(piece: string): string {
  const decoded = piece
    .replaceAll("%2F", "/")
    .replaceAll("%3A", ":")
    .replaceAll("%2f", "/")
    .replaceAll("%3a", ":");
  const site = SITE.exec(decoded);
  return site === null ? decoded : decoded.slice(site.index + site[0].length);
}

function pinnedId(text: string): string | null {
  const pinned = parsePinnedArxivId(text);
  if (pinned === null) return null;
  return pinned.id + (pinned.version === null ? "" : `v${pinned.version}`);
}
