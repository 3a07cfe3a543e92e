import { meaningOf } from "./bare-word";
import { isEtAl } from "./citation";
import { printDateBounds } from "./dates";
import { pastedIdentifier } from "./identifier";
import { isQuote, lex } from "./lex";
import { readsAsProse } from "./prose";
import type { Query, TextField } from "./query";

/** The query in the query language: parsing it gives the same query again, but for the places in the text, and phrases closed. */
export function printQuery(query: Query): string {
  const text = print(query);
  if (!readsAsProse(text, lex(text))) return text;
  const [word] = bareWords(query);
  return print(query, word);
}

/** `marked` is a bare word that names its field, which says that the text is not prose. */
function print(query: Query, marked?: Query): string {
  switch (query.kind) {
    case "all":
      return "";
    case "word": {
      const written = `${query.text}${query.prefix ? "*" : ""}`;
      return `${query === marked ? "all:" : fieldPrefix(query.field, written)}${written}`;
    }
    case "phrase":
      return `${query.field === "any" ? "" : `${query.field}:`}"${query.text}"`;
    case "value":
      return `${query.field}:${needsQuotes(query.text) ? `"${query.text}"` : query.text}`;
    case "range":
      return `${query.field}:${printDateBounds(query)}`;
    case "not": {
      const excluded = operand(query.of, isTerm, marked);
      return lex(`-${excluded}`)[0]?.kind === "not" ? `-${excluded}` : `NOT ${excluded}`;
    }
    case "and": {
      const bare = (one: Query) => isUnary(one) || (!query.explicit && isExplicitAnd(one));
      return query.of.map((part) => operand(part, bare, marked)).join(query.explicit ? " AND " : " ");
    }
    case "or": {
      const bare = (one: Query) => one.kind !== "or" && one.kind !== "all";
      return query.of.map((part) => operand(part, bare, marked)).join(" OR ");
    }
  }
}

function bareWords(query: Query): Query[] {
  if (query.kind === "not") return bareWords(query.of);
  if (query.kind === "and" || query.kind === "or") return query.of.flatMap(bareWords);
  return query.kind === "word" && query.field === "any" ? [query] : [];
}

function operand(query: Query, standsBare: (query: Query) => boolean, marked?: Query): string {
  const text = print(query, marked);
  return standsBare(query) ? text : `(${text})`;
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

/** `all:` keeps a word from being read as an operator, an exclusion, a field, an identifier or a part of "et al.". */
function fieldPrefix(field: TextField, text: string): string {
  if (field !== "any") return `${field}:`;
  const [token, ...more] = lex(text);
  const isSpecial = isEtAl(text) || meaningOf(text) !== null;
  const misread = token?.kind !== "word" || more.length > 0 || pastedIdentifier(text) !== null || isSpecial;
  return misread ? "all:" : "";
}

function needsQuotes(text: string): boolean {
  for (const character of text) {
    if (character.trim() === "" || character === "(" || character === ")" || isQuote(character)) return true;
  }
  return false;
}
