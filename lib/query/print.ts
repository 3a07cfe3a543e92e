import { printDateBounds } from "./dates";
import { isQuote, lex } from "./lex";
import { pastedIdentifier } from "./parse";
import type { Query, TextField } from "./query";

/** The query in the query language: parsing it gives the same query again, but for the places in the text. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case "all":
      return "";
    case "word":
      return `${fieldPrefix(query.field, query.text)}${query.text}${query.prefix ? "*" : ""}`;
    case "phrase":
      return `${query.field === "any" ? "" : `${query.field}:`}"${query.text}"`;
    case "value":
      return `${query.field}:${needsQuotes(query.text) ? `"${query.text}"` : query.text}`;
    case "range":
      return `${query.field}:${printDateBounds(query)}`;
    case "not": {
      const excluded = operand(query.of, isTerm);
      return excluded.startsWith("-") ? `NOT ${excluded}` : `-${excluded}`;
    }
    case "and":
      if (query.explicit) return query.of.map((part) => operand(part, isUnary)).join(" AND ");
      return query.of.map((part) => operand(part, (one) => isUnary(one) || isExplicitAnd(one))).join(" ");
    case "or":
      return query.of
        .map((part) => operand(part, (one) => one.kind !== "or" && one.kind !== "all"))
        .join(" OR ");
  }
}

function operand(query: Query, standsBare: (query: Query) => boolean): string {
  return standsBare(query) ? printQuery(query) : `(${printQuery(query)})`;
}

function isTerm(query: Query): boolean {
  return query.kind === "word" || query.kind === "phrase" || query.kind === "value" || query.kind === "range";
}

function isUnary(query: Query): boolean {
  return isTerm(query) || query.kind === "not";
}

function isExplicitAnd(query: Query): boolean {
  return query.kind === "and" && query.explicit;
}

/** `all:` keeps a word from being read as an operator, an exclusion, a field or an identifier. */
function fieldPrefix(field: TextField, text: string): string {
  if (field !== "any") return `${field}:`;
  const [token, ...more] = lex(text);
  const misread = token?.kind !== "word" || more.length > 0 || pastedIdentifier(text) !== null;
  return misread ? "all:" : "";
}

function needsQuotes(text: string): boolean {
  for (const character of text) {
    if (character.trim() === "" || character === "(" || character === ")" || isQuote(character)) return true;
  }
  return false;
}
