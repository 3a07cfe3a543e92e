import { isBeginning, isQuote, type Token } from "./lex";

/** A text is prose when it has so many bare words for each mark that could be syntax. */
const WORDS_PER_MARK = 10;
/** Fewer suffice where a full stop or a question mark ends it. */
const WORDS_PER_MARK_OF_SENTENCE = 5;
/** An operator in capitals, or a `*`, is more deliberate than a quotation mark or a minus sign: it is one among fewer. */
const WORDS_AROUND_OPERATOR = 20;
/** From so many bare words on, all in capitals, AND and OR are words like the others. */
const SHOUTED_WORDS = 5;

/** The fields whose values name one work. */
const NAMES_A_WORK: ReadonlySet<string> = new Set(["id", "doi"]);

/**
 * Whether a text is prose whose quotation marks, minus signs and capitals are its own: a pasted sentence or abstract,
 * not a query in the query language. A field with its value (`ti:layout`) says that it is a query; but a sentence may
 * name another work as `arXiv:2512.20856`.
 */
export function readsAsProse(text: string, tokens: readonly Token[]): boolean {
  let words = 0;
  let marks = 0;
  let operators = 0;
  for (const [place, token] of tokens.entries()) {
    const { kind } = token;
    if (kind === "word") {
      words += 1;
      if (isBeginning(token.text)) operators += 1;
    } else if (kind === "field") {
      const next = tokens[place + 1];
      const hasValue = !token.empty && next?.at.start === token.at.end;
      if (hasValue && !NAMES_A_WORK.has(token.field.name)) return false;
      if (hasValue) operators += 1;
      else marks += 1;
    } else if (kind === "and" || kind === "or" || kind === "andnot") operators += 1;
    else if (kind === "not" && token.at.end - token.at.start > 1) operators += 1;
    else if (kind === "not" || kind === "phrase") marks += 1;
  }
  if (operators > 0 && words >= SHOUTED_WORDS && !/\p{Ll}/u.test(text)) return true;
  if (marks + operators === 0 || (operators > 0 && words < WORDS_AROUND_OPERATOR)) return false;
  const isSentence = /[\p{L}\p{N}")\s][.?!]$/u.test(text.trim());
  return words >= (marks + operators) * (isSentence ? WORDS_PER_MARK_OF_SENTENCE : WORDS_PER_MARK);
}

/** The words of a prose text: everything between spaces, parentheses and quotation marks that has a letter or digit. */
export function proseWords(text: string): Extract<Token, { kind: "word" }>[] {
  const words: Extract<Token, { kind: "word" }>[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !parts(text[at] ?? "")) continue;
    const word = text.slice(start, at).replace(/(?<!\*)\*+$/, "");
    if (/[\p{L}\p{N}]/u.test(word))
      words.push({ kind: "word", text: word, at: { start, end: start + word.length } });
    start = at + 1;
  }
  return words;
}

function parts(character: string): boolean {
  return character.trim() === "" || character === "(" || character === ")" || isQuote(character);
}

/** The place of the first mark that could be syntax. */
export function firstMark(tokens: readonly Token[]): Token | undefined {
  return tokens.find(({ kind }) => kind !== "word" && kind !== "open" && kind !== "close");
}
