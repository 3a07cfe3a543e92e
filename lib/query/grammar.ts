import { categoriesNamed, LONGEST_CATEGORY_NAME } from "@/lib/paper/categories";
import { allOf, besideParts, joinBeside } from "./join";
import type { Token } from "./lex";
import { Operands } from "./operands";
import type { ParseOptions } from "./parse-options";
import type { Note, Query, Span, TextField } from "./query";

/** Groups nested deeper than this are read as if their parentheses were not there: no reader needs them. */
const MAX_DEPTH = 40;

const NOT_OPERANDS: ReadonlySet<Token["kind"]> = new Set(["or", "and", "andnot", "close"]);

/** The operators and groups of the query language, read by recursive descent. */
export class Grammar {
  readonly notes: Note[] = [];
  private next = 0;
  private depth = 0;

  private readonly operands: Operands;
  private readonly defaultOperator: "and" | "or";

  constructor(
    private readonly tokens: readonly Token[],
    { defaultOperator = "and", ...limits }: ParseOptions,
    length: number,
  ) {
    this.defaultOperator = defaultOperator;
    this.operands = new Operands(this.notes, limits, length);
  }

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
    return joinBeside(parts.flatMap(besideParts), this.defaultOperator) ?? { kind: "all" };
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
    return joinBeside(parts, this.defaultOperator);
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
    if (!this.operandFollows()) {
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
        return this.operands.bareWord(token.text, field, token.at);
      case "phrase":
        return this.operands.phrase(token, field, token.at);
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
      if (value.kind === "phrase") return this.operands.phrase(value, token.field.name, at);
      return this.operands.word(value.text, token.field.name, at);
    }
    if (token.field.name === "category" && value.kind === "word") return this.category(token, value);
    return this.operands.value(token.field, value.text, at);
  }

  /** A category by its code, or by its name, which may be of several words: `category:machine learning`. */
  private category(field: Token, first: Extract<Token, { kind: "word" }>): Query | null {
    const words = [first];
    for (const token of this.tokens.slice(this.next, this.next + LONGEST_CATEGORY_NAME)) {
      if (token.kind !== "word") break;
      words.push(token);
    }
    const textOf = (count: number) =>
      words
        .slice(0, count)
        .map(({ text }) => text)
        .join(" ");
    let count = words.length;
    while (count > 1 && categoriesNamed(textOf(count)).length === 0) count -= 1;
    this.next += count - 1;
    const at = { start: field.at.start, end: words[count - 1]?.at.end ?? first.at.end };
    return this.operands.value({ type: "value", name: "category" }, textOf(count), at);
  }

  private take(kind: Token["kind"]): Token | null {
    const token = this.tokens[this.next];
    if (token?.kind !== kind) return null;
    this.next += 1;
    return token;
  }

  private operandFollows(): boolean {
    const token = this.tokens[this.next];
    return token !== undefined && !NOT_OPERANDS.has(token.kind);
  }

  private note(at: Span, message: string): void {
    this.notes.push({ at, message });
  }
}
