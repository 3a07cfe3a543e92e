import { isFunctionWord } from "../analysis/little-words";
import type { Suggestion, TopicNames } from "../engine";
import { fieldsBeginning } from "../field-guide";
import { type Unfinished, unfinishedOf } from "../unfinished";
import type { Dictionary } from "./dictionary";
import { FieldValues, isListed, type ListedField } from "./field-values";
import type { IndexViews } from "./index-views";
import { formsOf, type Typed } from "./name-index";
import { loadNames, type Names } from "./names";
import { nearBeginnings } from "./near-beginnings";
import type { PaperColumns } from "./paper-columns";

/** So many words of the corpus, the most frequent, are tried for an unfinished one. */
const CONTINUATIONS = 10;
/** So many words are tried for a mistyped one. */
const CORRECTIONS = 3;
/** A word is read as another when that is so many times as frequent. */
const MISTAKE_RATIO = 20;
/** Topics, authors, and fields with their values each take at most this share of the list. */
const OTHERS_SHARE = 4;

/** What a reader may be typing towards: topics, authors, papers, fields of the query language and their values. */
export class Suggester {
  readonly #dictionary: Dictionary;
  readonly #values: FieldValues;
  readonly #load: () => Promise<Names>;
  #names: Promise<Names> | null = null;

  constructor(views: IndexViews, dictionary: Dictionary, columns: PaperColumns, topics: TopicNames) {
    this.#dictionary = dictionary;
    this.#values = new FieldValues(dictionary, columns, topics);
    this.#load = () => loadNames(views, dictionary, topics);
  }

  /** Reads the names in; the first call of {@link suggest} would otherwise wait for it. */
  async warm(): Promise<void> {
    await this.#ready();
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
    const words = formsOf(text);
    const share = Math.max(1, Math.floor(limit / OTHERS_SHARE));
    const syntax = this.#syntax(unfinished, limit > OTHERS_SHARE ? share : 0);
    const typed = this.#typed(words, unfinished.last !== "");
    const found = find(names, typed, text, share, limit);
    const near = found.length === 0 ? this.#respelled(typed) : null;
    const named = near === null ? found : find(names, near, "", share, limit);
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
    const typed = this.#typed(formsOf(last), last !== "" && !last.endsWith(" "));
    if (field === "title" && before === "") return names.papers(typed, last, limit);
    if (field !== "author") return [];
    return names.authors(typed, limit).flatMap((author): Suggestion[] => {
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

  /** What was typed with its last word finished in each likely way. */
  #typed(words: readonly string[], open: boolean): Typed {
    if (!open || words.length === 0) return { words, open: false, ways: [words] };
    const last = words.at(-1) ?? "";
    const before = words.slice(0, -1);
    const known = this.#dictionary.withPrefix(last, CONTINUATIONS).map((form) => this.#dictionary.name(form));
    const endings = [last, ...known].filter((word) => !isFunctionWord(word));
    const ways = [...new Set(endings)].map((ending) => [...before, ending]);
    return { words, open, ways: isFunctionWord(last) && before.length > 0 ? [before, ...ways] : ways };
  }

  /** The same with words that look mistyped read as others; null when none does. */
  #respelled({ words, open }: Typed): Typed | null {
    const spellings = words.map((word, at) => this.#spellingsOf(word, open && at === words.length - 1));
    if (spellings.every((own, at) => own.length === 1 && own[0] === words[at])) return null;
    const before = spellings.slice(0, -1).map(([first = ""]) => first);
    const ways = (spellings.at(-1) ?? []).map((last) => [...before, last]);
    return { words: [], open: false, ways };
  }

  #spellingsOf(word: string, open: boolean): string[] {
    const own = open ? this.#dictionary.withPrefix(word, 1)[0] : this.#dictionary.find(word);
    const ownCount = this.#dictionary.counts[own ?? -1] ?? 0;
    const near = nearBeginnings(this.#dictionary, word, { whole: !open, limit: CORRECTIONS })
      .filter((form) => (this.#dictionary.counts[form] ?? 0) > ownCount * MISTAKE_RATIO)
      .map((form) => this.#dictionary.name(form));
    return near.length === 0 ? [word] : near;
  }
}

/** Topics and authors leave at least half of the list to papers. */
function find(names: Names, typed: Typed, text: string, share: number, limit: number): Suggestion[] {
  const chosen = [...names.topics(typed, share), ...names.authors(typed, share)];
  const papers = names.papers(typed, text, limit);
  return [...chosen.slice(0, papers.length > 0 ? limit - 1 : limit), ...papers].slice(0, limit);
}

/** A word with a dot in it may be a category, and four digits a year. */
function listedFieldOf(word: string): ListedField | null {
  if (/^[a-z-]+\.[a-z-]*$/i.test(word)) return "category";
  return /^(?:19|20)\d\d$/.test(word) ? "year" : null;
}
