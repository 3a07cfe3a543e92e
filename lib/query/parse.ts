import { Grammar } from "./grammar";
import { pastedIdentifier } from "./identifier";
import { lex } from "./lex";
import type { ParseOptions } from "./parse-options";
import { firstMark, proseWords, readsAsProse } from "./prose";
import type { ParsedQuery } from "./query";
import { unknownFields } from "./unknown-fields";

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
 * to be prose is taken as words alone, see `prose.ts`.
 */
export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  const pasted = pastedIdentifier(text);
  if (pasted !== null) return { query: pasted, notes: [] };
  const tokens = lex(text);
  if (readsAsProse(text, tokens)) return parseProse(text, options);
  const grammar = new Grammar(tokens, options, text.length);
  const query = grammar.query();
  return { query, notes: [...grammar.notes, ...unknownFields(tokens)] };
}

function parseProse(text: string, options: ParseOptions): ParsedQuery {
  const grammar = new Grammar(proseWords(text), options, text.length);
  const query = grammar.query();
  const mark = firstMark(lex(text));
  if (mark === undefined) return { query, notes: grammar.notes };
  const message =
    "So long a text was read as plain words; put all: before its first word to use operators and quotation marks.";
  return { query, notes: [{ at: mark.at, message }, ...grammar.notes] };
}
