import { withCitedAuthors, withoutEtAl } from "./citation";
import { Grammar } from "./grammar";
import { pastedIdentifier } from "./identifier";
import { lex } from "./lex";
import type { ParseOptions } from "./parse-options";
import { firstMark, proseWords, readsAsProse } from "./prose";
import type { ParsedQuery, Query } from "./query";
import { unknownFields } from "./unknown-fields";

/** In a longer text "et al." stands in a sentence about others' work, and does not say whose is looked for. */
const LONGEST_CITATION = 40;

/**
 * Reads the query language. Total: any text gives a query, and a note for each part that was not understood.
 *
 * ```
 * query   = [ or ]
 * or      = beside { "OR" beside }
 * beside  = and { and }                                  the default operator
 * and     = unary { ( "AND" | "ANDNOT" ) unary }
 * unary   = { "-" | "NOT" } primary
 * primary = "(" or ")" | [ field ":" ] ( "(" or ")" | phrase | word [ "*" ] | value | dates )
 * ```
 *
 * Operators are in capitals. A field before a group holds for every word of it that names no field of its own.
 * Parentheses around words that merely stand beside each other change nothing: prose has them too. A text long enough
 * to be prose is taken as words alone, see `prose.ts`. Before "et al." stands an author, see `citation.ts`.
 */
export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  const pasted = pastedIdentifier(text);
  if (pasted !== null) return { query: pasted, notes: [] };
  const tokens = lex(text);
  if (readsAsProse(text, tokens)) return parseProse(text, options);
  const cited = tokens.length <= LONGEST_CITATION ? withCitedAuthors(tokens) : withoutEtAl(tokens);
  const grammar = new Grammar(cited, options, text.length);
  const query = grammar.query();
  const notes = [...grammar.notes, ...unknownFields(tokens)];
  const isEmpty = query.kind === "all" && (text.trim() === "" || /[\p{L}\p{N}]/u.test(text));
  if (isEmpty || (query.kind !== "all" && hasSomething(query))) return { query, notes };
  const message = "There is no letter or digit here to search for; all papers are shown.";
  return { query: { kind: "all" }, notes: [{ at: { start: 0, end: text.length }, message }] };
}

/** Whether any part of a query can be looked for: `???` and `+` cannot. */
function hasSomething(query: Query): boolean {
  if (query.kind === "and" || query.kind === "or") return query.of.some(hasSomething);
  if (query.kind === "not") return hasSomething(query.of);
  const isWord = query.kind === "word" || query.kind === "phrase";
  return !isWord || /[\p{L}\p{N}\\]/u.test(query.text);
}

function parseProse(text: string, options: ParseOptions): ParsedQuery {
  const grammar = new Grammar(withoutEtAl(proseWords(text)), options, text.length);
  const query = grammar.query();
  const mark = firstMark(lex(text));
  if (mark === undefined) return { query, notes: grammar.notes };
  const message =
    "So long a text was read as plain words; put all: before its first word to use operators and quotation marks.";
  return { query, notes: [{ at: mark.at, message }, ...grammar.notes] };
}
