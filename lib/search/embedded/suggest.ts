import { Index } from "flexsearch";
import { z } from "zod";
import { isFunctionWord } from "../analysis/little-words";
import { compoundsOf } from "../analysis/tokens";
import type { Suggestion, TopicNames } from "../engine";
import type { Dictionary } from "./dictionary";
import type { IndexViews } from "./index-views";
import { valueKey } from "./layout";

const authorRowsSchema = z.array(z.tuple([z.string(), z.string(), z.number()]));
/** So many are looked at for each way to go on before the best are chosen. */
const POOL = 25;
/** So many when only the finished words are looked for. */
const WIDE_POOL = 200;
/** So many words of the corpus, the most frequent, are tried for an unfinished one. */
const CONTINUATIONS = 10;
/** Topics and authors leave at least half of the list to papers. */
const OTHERS_SHARE = 4;

/** What a reader may be typing towards: topics, authors, titles, each found from the beginnings of its words. */
export class Suggester {
  readonly #views: IndexViews;
  readonly #dictionary: Dictionary;
  readonly #topicNames: TopicNames;
  #sources: Sources | null = null;

  constructor(views: IndexViews, dictionary: Dictionary, topics: TopicNames) {
    this.#views = views;
    this.#dictionary = dictionary;
    this.#topicNames = topics;
  }

  suggest(text: string, limit: number): Suggestion[] {
    const words = formsOf(text);
    if (words.length === 0 || limit < 1) return [];
    this.#sources ??= this.#load();
    const { topics, authors, titles } = this.#sources;
    const ways = this.#waysToGoOn(words);
    const others = Math.max(1, Math.floor(limit / OTHERS_SHARE));
    const chosen = [...topics.find(words, ways, others), ...authors.find(words, ways, others)];
    const papers = titles.find(words, ways, limit);
    return [...chosen.slice(0, papers.length > 0 ? limit - 1 : limit), ...papers].slice(0, limit);
  }

  /** What was typed with its last word finished in each likely way. */
  #waysToGoOn(words: readonly string[]): string[][] {
    const last = words.at(-1) ?? "";
    const before = words.slice(0, -1).filter((word) => !isFunctionWord(word));
    const known = this.#dictionary.withPrefix(last, CONTINUATIONS).map((form) => this.#dictionary.name(form));
    const endings = [last, ...known].filter((word) => !isFunctionWord(word));
    const ways = endings.map((ending) => [...before, ending]);
    return isFunctionWord(last) && before.length > 0 ? [before, ...ways] : ways;
  }

  #load(): Sources {
    return { topics: this.#topics(), authors: this.#authors(), titles: this.#titles() };
  }

  #topics(): Source {
    const source = new Source();
    const counted = this.#topicNames.topics.map((topic) => ({ topic, count: this.#count(topic.slug) }));
    for (const { topic, count } of counted.sort((a, b) => b.count - a.count)) {
      if (count === 0) continue;
      const suggestion: Suggestion = { kind: "topic", text: topic.name, slug: topic.slug, count };
      for (const name of [topic.name, ...topic.aliases]) source.add(name, suggestion);
    }
    return source;
  }

  #count(slug: string): number {
    const form = this.#dictionary.find(valueKey("topic", slug));
    return form < 0 ? 0 : (this.#dictionary.counts[form] ?? 0);
  }

  #authors(): Source {
    const source = new Source();
    for (const [text, slug, count] of authorRowsSchema.parse(this.#views.json("authors"))) {
      source.add(text, { kind: "author", text, slug, count });
    }
    return source;
  }

  #titles(): Source {
    const source = new Source();
    const bytes = this.#views.bytes("titles");
    const offsets = this.#views.u32("titleOffsets");
    const decoder = new TextDecoder();
    for (let paper = 0; paper + 1 < offsets.length; paper++) {
      const text = decoder.decode(bytes.subarray(offsets[paper], offsets[paper + 1]));
      source.add(text, { kind: "paper", text, paper });
    }
    return source;
  }
}

interface Sources {
  readonly topics: Source;
  readonly authors: Source;
  readonly titles: Source;
}

/**
 * Names that are found by their words; those added first come first among equals. Whole words are indexed: unfinished
 * ones are finished from the corpus's vocabulary, which costs a sixth of indexing every beginning of every word.
 */
class Source {
  readonly #suggestions: Suggestion[] = [];
  readonly #names: string[] = [];
  readonly #index = new Index({ tokenize: "strict", encode: tellingForms, resolution: 3 });

  add(name: string, suggestion: Suggestion): void {
    this.#index.add(this.#suggestions.length, name);
    this.#suggestions.push(suggestion);
    this.#names.push(name);
  }

  find(words: readonly string[], ways: readonly (readonly string[])[], limit: number): Suggestion[] {
    const found = ways.flatMap((way) => this.#index.search(way.join(" "), { limit: POOL }).map(Number));
    const ranked = [...new Set([...found, ...this.#continuing(words)])]
      .map((number) => ({ number, fit: fitOf(words, formsOf(this.#names[number] ?? "")) }))
      .sort((a, b) => b.fit - a.fit || a.number - b.number);
    const suggestions = ranked.flatMap(({ number }) => this.#suggestions[number] ?? []);
    return [...new Set(suggestions)].slice(0, limit);
  }

  /** Names with the finished words in which the unfinished one begins another, however rare that is. */
  #continuing(words: readonly string[]): number[] {
    const last = words.at(-1) ?? "";
    const before = words.slice(0, -1).join(" ");
    if (before === "") return [];
    const found = this.#index.search(before, { limit: WIDE_POOL }).map(Number);
    return found.filter((number) => formsOf(this.#names[number] ?? "").some((form) => form.startsWith(last)));
  }
}

/** How well typed words fit a name: 2 when it begins with them, 1 when they stand in it in a row, 0 when apart. */
function fitOf(typed: readonly string[], name: readonly string[]): number {
  for (let at = 0; at + typed.length <= name.length; at++) {
    const inRow = typed.every((word, i) =>
      i + 1 < typed.length ? name[at + i] === word : (name[at + i] ?? "").startsWith(word),
    );
    if (inRow) return at === 0 ? 2 : 1;
  }
  return 0;
}

/** Half of all titles have an "of": lists as long as that make every look-up slow and tell nothing. */
function tellingForms(text: string): string[] {
  return formsOf(text).filter((form) => !isFunctionWord(form));
}

function formsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts, joined }) => {
    const forms = parts.map((part) => part.form);
    return joined === null ? forms : [...forms, joined];
  });
}
