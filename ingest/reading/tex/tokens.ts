/** A stretch of prose in TeX, or a formula, which is one token. */
export type TexPart = { readonly prose: string } | { readonly math: string };

const TOKEN = /\\[A-Za-z]+\*?|\\[\s\S]|[{}_^]|\\|[^\\{}_^]+/g;
const LENGTH =
  /^\s{0,3}[-+]?\s?(?:\d{1,4}(?:[.,]\d{0,4})?|[.,]\d{1,4})?\s?(?:em|ex|pt|mu|mm|cm|in|sp|bp)\b\s?/;

/** The tokens of TeX prose: commands (with the blanks behind them taken), braces, scripts, text, formulas. */
export class TexTokens {
  readonly #tokens: string[] = [];
  #next = 0;
  /** The blanks behind the last command, which TeX does not print. */
  takenBlanks = "";

  constructor(parts: readonly TexPart[]) {
    for (const part of parts) {
      if ("math" in part) this.#tokens.push(part.math);
      else for (const [token] of part.prose.matchAll(TOKEN)) this.#tokens.push(token);
    }
  }

  /** The next token, or null at the end. */
  next(): string | null {
    const token = this.#tokens[this.#next++];
    if (token === undefined) return null;
    this.takenBlanks = "";
    if (/^\\[A-Za-z]/.test(token)) this.skipBlanks();
    return token;
  }

  peek(): string | null {
    return this.#tokens[this.#next] ?? null;
  }

  /** Puts what is left of a token that was just taken before those to come. */
  putBack(rest: string): void {
    if (rest === "") return;
    this.#next--;
    this.#tokens[this.#next] = rest;
  }

  skipBlanks(): void {
    const token = this.peek() ?? "";
    const text = token.trimStart();
    if (text.length === token.length) return;
    this.takenBlanks = token.slice(0, token.length - text.length);
    if (text === "") this.#next++;
    else this.#tokens[this.#next] = text;
  }

  /** The argument as it is written, without its braces. */
  rawArgument(): string {
    this.skipBlanks();
    const first = this.#tokens[this.#next++] ?? "";
    if (first !== "{") return first;
    const parts: string[] = [];
    let depth = 1;
    for (; this.#next < this.#tokens.length; this.#next++) {
      const token = this.#tokens[this.#next] ?? "";
      if (token === "{") depth++;
      if (token === "}" && --depth === 0) break;
      parts.push(token);
    }
    this.#next++;
    return parts.join("");
  }

  /** Passes over `-.15em`; gives "", what it prints. */
  skipLength(): string {
    const token = this.peek() ?? "";
    const length = LENGTH.exec(token)?.[0] ?? "";
    if (length !== "") {
      this.#next++;
      this.putBack(token.slice(length.length));
    }
    return "";
  }
}
