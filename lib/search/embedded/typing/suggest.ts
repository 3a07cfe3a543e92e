import { isFunctionWord } from "../../analysis/little-words";
import type { Suggestion, TopicNames } from "../../engine";
import { fieldsBeginning } from "../../field-guide";
import { type Unfinished, unfinishedOf } from "../../unfinished";
import type { Dictionary } from "../match/dictionary";
import type { IndexViews } from "../storage/index-views";
import type { PaperColumns } from "../storage/paper-columns";
import { FieldValues, isListed, type ListedField } from "./field-values";
import { isInitial, type Typed, typedWords } from "./name-index";
import { loadNames, type Names } from "./names";

/** Topics, authors, and fields with their values each take at most this share of the list. */
const OTHERS_SHARE = 4;

/** So many words, the last, are looked for in names: few titles have more, and each costs. */
const MOST_WORDS = 24;
/** A text with more words that no name has is none that was mistyped. */
const MOST_MISTYPED = 3;

/** What a reader may be typing towards: topics, authors, papers, fields of the query language and their values. */
export class Suggester {
  readonly #values: FieldValues;
  readonly #load: () => Promise<Names>;
  #names: Promise<Names> | null = null;

  constructor(views: IndexViews, dictionary: Dictionary, columns: PaperColumns, topics: TopicNames) {
    this.#values = new FieldValues(dictionary, columns, topics);
    this.#load = () => loadNames(views, dictionary, topics);
  }

  /**
   * Reads the names in, which the first call of {@link suggest} would otherwise wait for, and asks for every single
   * letter once: their long lists are slow to answer the first time.
   */
  async warm(): Promise<void> {
    await this.#ready();
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      await this.suggest(letter, 1);
      // Other requests come in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async suggest(text: string, limit: number): Promise<Suggestion[]> {
    if (limit < 1 || text.trim() === "") return [];
    const unfinished = unfinishedOf(text);
    const names = await this.#ready();
    if (unfinished.field !== null) return this.#inField(unfinished, unfinished.field, names, limit);
    return unfinished.plain ? this.#inAll(text, unfinished, names, limit) : this.#syntax(unfinished, limit);
  }

  #ready(): Promise<Names> {
    this.#names ??= this.#load();
    return this.#names;
  }

  #inAll(text: string, unfinished: Unfinished, names: Names, limit: number): Suggestion[] {
    const share = Math.max(1, Math.floor(limit / OTHERS_SHARE));
    const syntax = this.#syntax(unfinished, limit > OTHERS_SHARE ? share : 0);
    const typed: Typed = { words: typedWords(text).slice(-MOST_WORDS), open: unfinished.last !== "" };
    const found = find(names, typed, text, share, limit);
    const named = found.length > 0 ? found : findNear(names, typed, share, limit);
    return [...named.slice(0, limit - syntax.length), ...syntax];
  }

  /** Fields whose names begin with the last word, and values that it looks like: `cs.L`, `2024`. */
  #syntax({ before, last }: Unfinished, limit: number): Suggestion[] {
    const fields = fieldsBeginning(last).map(
      ({ name, help }): Suggestion => ({
        kind: "field",
        text: `${name}:`,
        help,
        query: `${before}${name}:`,
      }),
    );
    const looksLike = listedFieldOf(last);
    const values = looksLike === null ? [] : this.#valuesIn(looksLike, before, last, limit);
    return [...fields, ...values].slice(0, limit);
  }

  #inField(unfinished: Unfinished, field: string, names: Names, limit: number): Suggestion[] {
    const { before, last } = unfinished;
    if (isListed(field)) return this.#valuesIn(field, before, last, limit);
    const typed: Typed = { words: typedWords(last).slice(-MOST_WORDS), open: !last.endsWith(" ") };
    if (field === "title" && before === "") return names.papers.find(typed, last, limit);
    if (field !== "author") return [];
    return names.authors.find(typed, last, limit).flatMap((author): Suggestion[] => {
      if (author.kind !== "author") return [];
      const text = `author:"${author.text}"`;
      return [{ kind: "value", text, name: null, count: author.count, query: `${before}${text} ` }];
    });
  }

  #valuesIn(field: ListedField, before: string, typed: string, limit: number): Suggestion[] {
    return this.#values.find(field, typed, limit).map(({ value, name, count }) => {
      const text = `${field}:${value}`;
      return { kind: "value", text, name, count, query: `${before}${text} ` };
    });
  }
}

/** Topics and authors leave at least half of the list to papers. A single letter means no name. */
function find(names: Names, typed: Typed, text: string, share: number, limit: number): Suggestion[] {
  const authors = typed.words.some((word) => !isInitial(word)) ? names.authors.find(typed, text, share) : [];
  const chosen = [...names.topics.find(typed, text, share), ...authors];
  const papers = names.papers.find(typed, text, limit);
  return [...chosen.slice(0, papers.length > 0 ? limit - 1 : limit), ...papers].slice(0, limit);
}

/** Reads words that no name has as the nearest that some have. */
function findNear(names: Names, typed: Typed, share: number, limit: number): Suggestion[] {
  const { topics, authors, papers } = names;
  const isMistyped = (word: string, at: number): boolean => {
    const open = typed.open && at === typed.words.length - 1;
    return !isFunctionWord(word) && ![topics, authors, papers].some((finder) => finder.knows(word, open));
  };
  const mistyped = new Set(typed.words.filter(isMistyped));
  if (mistyped.size === 0 || mistyped.size > MOST_MISTYPED) return [];
  const others = [topics, authors].flatMap((finder) => finder.findNear(typed, mistyped, share));
  return [...others, ...papers.findNear(typed, mistyped, limit)].slice(0, limit);
}

/** A word with a dot in it may be a category, and four digits a year. */
function listedFieldOf(word: string): ListedField | null {
  if (/^[a-z-]+\.[a-z-]*$/i.test(word)) return "category";
  return /^(?:19|20)\d\d$/.test(word) ? "year" : null;
}
