import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { parseDateBounds } from "./dates";
import type { QueryField } from "./fields";
import { lex, type Token } from "./lex";
import type { Note, ParsedQuery, Query, Span, TextField } from "./query";
import { hasFilterSchema } from "./state";

export interface ParseOptions {
  /** What stands between two words with nothing between them: AND on pages and in feeds, OR in arXiv's own API. */
  readonly defaultOperator?: "and" | "or";
  /** Words, phrases and values beyond this many are left out, with a note. Without it there is no limit. */
  readonly maxTerms?: number;
}

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
 * Parentheses around words that merely stand beside each other change nothing: prose has them too.
 */
export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  const pasted = pastedIdentifier(text);
  if (pasted !== null) return { query: pasted, notes: [] };
  const parser = new Parser(lex(text), options, text.length);
  return { query: parser.query(), notes: parser.notes };
}

const DOI_ALONE = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"“”„]+)$/i;

/** The DOI that arXiv registers for every paper holds its id. */
const ARXIV_DOI = /^10\.48550\/arxiv\./i;

/** An arXiv id or a DOI that is the whole query, bare or as a URL: the reader wants that paper. */
export function pastedIdentifier(text: string): Query | null {
  const alone = text.trim();
  const start = text.indexOf(alone);
  const at = { start, end: start + alone.length };
  const doi = DOI_ALONE.exec(alone)?.[1];
  const arxivDoi = doi === undefined ? null : parsePinnedArxivId(doi.replace(ARXIV_DOI, ""));
  if (doi !== undefined && arxivDoi === null) return { kind: "value", field: "doi", text: doi, at };
  const pinned = /\s/.test(alone) ? null : (arxivDoi ?? parsePinnedArxivId(alone));
  if (pinned === null) return null;
  return {
    kind: "value",
    field: "id",
    text: pinned.id + (pinned.version === null ? "" : `v${pinned.version}`),
    at,
  };
}

/** Groups nested deeper than this are read as if their parentheses were not there: no reader needs them. */
const MAX_DEPTH = 40;

class Parser {
  readonly notes: Note[] = [];
  private next = 0;
  private terms = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly options: ParseOptions,
    private readonly length: number,
  ) {}

  query(): Query {
    const parts: Query[] = [];
    while (this.next < this.tokens.length) {
      const part = this.or("any");
      if (part !== null) parts.push(part);
      const stray = this.tokens[this.next];
      if (stray !== undefined) {
        this.note(stray.at, "This parenthesis closes nothing; it was left out.");
        this.next += 1;
      }
    }
    return this.joinBeside(parts.flatMap(besideParts)) ?? { kind: "all" };
  }

  private or(field: TextField): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const part = this.beside(field);
      if (part !== null) parts.push(...(part.kind === "or" ? part.of : [part]));
      const operator = this.take("or");
      if (operator === null) break;
      if (part === null || !this.operandFollows())
        this.note(operator.at, "OR needs a word on both sides; it was left out.");
    }
    return parts.length > 1 ? { kind: "or", of: parts } : (parts[0] ?? null);
  }

  private beside(field: TextField): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const token = this.tokens[this.next];
      if (token === undefined || token.kind === "or" || token.kind === "close") break;
      const part = this.and(field);
      if (part !== null) parts.push(part);
    }
    return this.joinBeside(parts);
  }

  /** Under OR as default operator, an exclusion still excludes from the whole. */
  private joinBeside(parts: readonly Query[]): Query | null {
    if (this.options.defaultOperator === "or") {
      const wanted = parts.filter((part) => part.kind !== "not");
      const any = anyOf(wanted);
      return allOf(any === null ? parts : [any, ...parts.filter((part) => part.kind === "not")], true);
    }
    return allOf(parts, false);
  }

  private and(field: TextField): Query | null {
    const parts: Query[] = [];
    let negate = false;
    for (;;) {
      const part = this.unary(field, negate);
      if (part !== null) parts.push(part);
      const operator = this.take("and") ?? this.take("andnot");
      if (operator === null) break;
      if (!this.operandFollows()) {
        this.note(operator.at, "This operator needs a word after it; it was left out.");
        break;
      }
      if (part === null && operator.kind === "and")
        this.note(operator.at, "AND needs a word before it; it was left out.");
      negate = operator.kind === "andnot";
    }
    return allOf(parts, true);
  }

  private unary(field: TextField, negated: boolean): Query | null {
    let negate = negated;
    let last: Token | null = null;
    for (let token = this.take("not"); token !== null; token = this.take("not")) {
      negate = !negate;
      last = token;
    }
    const token = this.tokens[this.next];
    if (
      token === undefined ||
      token.kind === "or" ||
      token.kind === "close" ||
      token.kind === "and" ||
      token.kind === "andnot"
    ) {
      if (last !== null) this.note(last.at, "There is nothing here to exclude.");
      return null;
    }
    const part = this.primary(field);
    if (part === null || !negate) return part;
    return part.kind === "not" ? part.of : { kind: "not", of: part };
  }

  private primary(field: TextField): Query | null {
    const token = this.tokens[this.next];
    if (token === undefined) return null;
    this.next += 1;
    switch (token.kind) {
      case "open":
        return this.group(token, field);
      case "word":
        return this.word(token.text, field, token.at);
      case "phrase":
        return this.phrase(token, field, token.at);
      case "field":
        return this.fieldValue(token);
      default:
        return null;
    }
  }

  private group(open: Token, field: TextField): Query | null {
    if (this.depth >= MAX_DEPTH) {
      this.note(open.at, "Groups are nested too deeply here; this parenthesis was left out.");
      return null;
    }
    this.depth += 1;
    const inner = this.or(field);
    this.depth -= 1;
    if (this.take("close") === null)
      this.note(open.at, "This parenthesis is not closed; it was read as closed at the end.");
    else if (inner === null) this.note(open.at, "These parentheses are empty.");
    return inner;
  }

  private fieldValue(token: Extract<Token, { kind: "field" }>): Query | null {
    if (token.empty) {
      this.note(token.at, `${token.name}: has nothing after it; it was left out.`);
      return null;
    }
    const value = this.tokens[this.next];
    this.next += 1;
    if (value?.kind === "open") {
      if (token.field.type !== "text")
        this.note(token.at, `${token.name}: cannot stand before a group; it was left out.`);
      return this.group(value, token.field.type === "text" ? token.field.name : "any");
    }
    if (value?.kind !== "word" && value?.kind !== "phrase") return null;
    const at = { start: token.at.start, end: value.at.end };
    if (token.field.type === "text") {
      if (value.kind === "phrase") return this.phrase(value, token.field.name, at);
      return this.word(value.text, token.field.name, at);
    }
    return this.value(token.field, value.text, at);
  }

  private word(text: string, field: TextField, at: Span): Query | null {
    let end = text.length;
    while (end > 0 && text[end - 1] === "*") end -= 1;
    const bare = text.slice(0, end);
    if (bare === "") {
      this.note(at, "A * needs the beginning of a word before it; it was left out.");
      return null;
    }
    // arXiv writes the space of a name as an underscore: au:del_maestro.
    if (field === "author" && /[^_]_+[^_]/.test(bare)) {
      return this.term({ kind: "phrase", field, text: bare.replaceAll("_", " ").trim(), at });
    }
    return this.term({ kind: "word", field, text: bare, prefix: end < text.length, at });
  }

  private phrase(token: Extract<Token, { kind: "phrase" }>, field: TextField, at: Span): Query | null {
    if (!token.closed)
      this.note(token.at, "This quotation mark is not closed; the phrase was read to the end.");
    if (token.text !== "") return this.term({ kind: "phrase", field, text: token.text, at });
    if (token.closed) this.note(token.at, "There is nothing between these quotation marks.");
    return null;
  }

  private value(field: Exclude<QueryField, { type: "text" }>, text: string, at: Span): Query | null {
    if (field.type === "date") return this.dates(field.name, text, at);
    if (text === "") {
      this.note(at, "There is nothing between these quotation marks.");
      return null;
    }
    if (field.name === "has" && !hasFilterSchema.safeParse(text.toLowerCase()).success) {
      this.note(at, `has: takes ${hasFilterSchema.options.join(", ")}; this was left out.`);
      return null;
    }
    return this.term({ kind: "value", field: field.name, text, at });
  }

  private dates(field: "submitted" | "updated" | "year", text: string, at: Span): Query | null {
    const bounds = parseDateBounds(text);
    if (bounds === null) {
      this.note(at, "This is not a date: write 2024, 2023..2025 or 2026-03-01..2026-03-31. It was left out.");
      return null;
    }
    const { from, to } = bounds;
    // `2026-01-15..2026` ends with the year: bounds are compared as far as the upper one goes.
    if (from === null || to === null || from.slice(0, to.length) <= to)
      return this.term({ kind: "range", field, from, to, at });
    this.note(at, "The span runs backwards; its ends were exchanged.");
    return this.term({ kind: "range", field, from: to, to: from, at });
  }

  private term(query: Query & { at: Span }): Query | null {
    this.terms += 1;
    const limit = this.options.maxTerms;
    if (limit === undefined || this.terms <= limit) return query;
    if (this.terms === limit + 1) {
      const at = { start: query.at.start, end: this.length };
      this.note(at, `A query can have ${limit} words; those from here on were left out.`);
    }
    return null;
  }

  private take(kind: Token["kind"]): Token | null {
    const token = this.tokens[this.next];
    if (token?.kind !== kind) return null;
    this.next += 1;
    return token;
  }

  private operandFollows(): boolean {
    const token = this.tokens[this.next];
    return token !== undefined && token.kind !== "or" && token.kind !== "and" && token.kind !== "close";
  }

  private note(at: Span, message: string): void {
    this.notes.push({ at, message });
  }
}

function besideParts(query: Query): readonly Query[] {
  return query.kind === "and" && !query.explicit ? query.of : [query];
}

/** The conjunction in normal form: no conjunction directly inside one of its own kind, none of a single part. */
function allOf(parts: readonly Query[], explicit: boolean): Query | null {
  const of = parts.flatMap((part) => (part.kind === "and" && part.explicit === explicit ? part.of : [part]));
  return of.length > 1 ? { kind: "and", of, explicit } : (of[0] ?? null);
}

function anyOf(parts: readonly Query[]): Query | null {
  const of = parts.flatMap((part) => (part.kind === "or" ? part.of : [part]));
  return of.length > 1 ? { kind: "or", of } : (of[0] ?? null);
}
