import { lex, type Token } from "./lex";

/** What needs something after it. */
const OPEN: ReadonlySet<Token["kind"]> = new Set(["open", "not", "and", "or", "andnot"]);

/**
 * Whether a query that is being typed asks for nothing yet at its end: it ends with a field and its colon, an operator,
 * a parenthesis or a quotation mark. What was found for the text before stands until more is typed.
 */
export function isIncomplete(text: string): boolean {
  const last = lex(text).at(-1);
  if (last === undefined) return false;
  if (last.kind === "phrase") return !last.closed && last.text === "";
  if (last.kind === "word") return /^[-*+]+$/.test(last.text);
  return OPEN.has(last.kind) || (last.kind === "field" && last.empty);
}
