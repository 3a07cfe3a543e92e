import { isParticle } from "@/lib/paper/names";
import type { Token } from "./lex";
import type { TextField } from "./query";

const AUTHOR = { type: "text", name: "author" satisfies TextField } as const;

/** `et` and `al.`, with the punctuation that a citation has around them. */
const ET = /^[([]?et\.?$/i;
const AL = /^al(?:['’]s|[.,:;)\]])*$/i;
/** `C.`, `C.H.`, `J.-P.,` and `CH`: initials of a name. */
const INITIALS = /^(?:\p{L}\.(?:-?\p{L}\.)*|\p{Lu}{1,3}),?$/u;
const JOINS = /^(?:and|&)$/i;

/** Whether a word would be read as a part of "et al.". */
export function isEtAl(word: string): boolean {
  return ET.test(word) || AL.test(word);
}

/**
 * Reads "et al.": it says that the word before it is an author's name, and so are those that a comma or "and" ties to
 * that one, and nothing more. `Greene, Esry et al. 2018` is `author:Greene author:Esry 2018`.
 */
export function withCitedAuthors(tokens: readonly Token[]): readonly Token[] {
  let read: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at > 0 && isWord(token, ET) && isWord(tokens[at + 1], AL)) {
      read = withNames(read);
      at += 1;
    } else read.push(token);
  }
  return read;
}

/** Words without "et al.", where it says nothing of the others. */
export function withoutEtAl<T extends Token>(words: readonly T[]): readonly T[] {
  const isEt = (at: number): boolean => isWord(words[at], ET) && isWord(words[at + 1], AL);
  return words.filter((_, at) => !isEt(at) && !isEt(at - 1));
}

function isWord(token: Token | undefined, pattern: RegExp): token is Extract<Token, { kind: "word" }> {
  return token?.kind === "word" && pattern.test(token.text);
}

/** The tokens with the names at their end read as authors. */
function withNames(tokens: readonly Token[]): Token[] {
  const names: Token[] = [];
  let end = tokens.length;
  for (;;) {
    const start = nameStart(tokens, end);
    if (start === end) break;
    names.unshift(...authorTokens(tokens.slice(start, end)));
    const joined = isWord(tokens[start - 1], JOINS);
    const before = joined ? start - 1 : start;
    if (!joined && !isWord(tokens[start - 1], /,$/)) return [...tokens.slice(0, start), ...names];
    end = before;
  }
  return [...tokens.slice(0, end), ...names];
}

/** Where the name that ends here begins: a word, the initials on one side of it, and the particles before it. */
function nameStart(tokens: readonly Token[], end: number): number {
  const word = beforeAll(tokens, end, (token) => INITIALS.test(token));
  if (!isBare(tokens, word - 1)) return word;
  const isGiven = (token: string) => isParticle(token) || (word === end && INITIALS.test(token));
  return beforeAll(tokens, word - 1, (token) => !token.endsWith(",") && isGiven(token));
}

/** Where the bare words begin that end here and are all of a kind. */
function beforeAll(tokens: readonly Token[], end: number, isOfKind: (text: string) => boolean): number {
  let start = end;
  for (;;) {
    const token = tokens[start - 1];
    if (token?.kind !== "word" || !isBare(tokens, start - 1) || !isOfKind(token.text)) return start;
    start -= 1;
  }
}

/** A word that belongs to no field. */
function isBare(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at], /\p{L}/u) && tokens[at - 1]?.kind !== "field";
}

function authorTokens(words: readonly Token[]): Token[] {
  const texts = words.flatMap((word) => (word.kind === "word" ? [word.text] : []));
  const at = { start: words[0]?.at.start ?? 0, end: words.at(-1)?.at.end ?? 0 };
  const text = texts.join(" ").replace(/(?<![,;:])[,;:]+$/, "");
  const field: Token = {
    kind: "field",
    field: AUTHOR,
    name: "author",
    empty: false,
    at: { ...at, end: at.start },
  };
  if (texts.length === 1) return [field, { kind: "word", text, at }];
  return [field, { kind: "phrase", text, closed: true, at }];
}
