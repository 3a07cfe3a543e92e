import { z } from "zod";
import { compoundsOf } from "../analysis/tokens";
import type { Papers, Suggestion, TopicNames } from "../engine";
import { fieldsBeginning } from "../field-guide";
import { type Unfinished, unfinishedOf } from "../unfinished";
import type { Cluster } from "./cluster";
import { all, type Dsl, named, worth } from "./dsl";
import { FieldValues, isListed } from "./field-values";
import { FORM_MARK } from "./mapping";

/** Topics, authors and fields each take at most this share of the list. */
const OTHERS_SHARE = 4;
/** So many words, the last, are looked for in names. */
const MOST_WORDS = 16;

/** What is being typed: its words, of which the last may go on. */
interface Typed {
  readonly forms: readonly string[];
  readonly open: boolean;
}

export interface SuggestedFrom {
  readonly cluster: Cluster;
  readonly papersIndex: string;
  readonly authorsIndex: string;
  readonly texts: Papers;
  readonly topics: TopicNames;
}

/** What a reader may be typing towards: topics, authors, papers, fields of the query language and their values. */
export class Suggester {
  readonly #values: FieldValues;

  constructor(private readonly from: SuggestedFrom) {
    this.#values = new FieldValues(from.cluster, from.papersIndex, from.topics);
  }

  async suggest(text: string, limit: number): Promise<Suggestion[]> {
    if (limit < 1 || text.trim() === "") return [];
    const unfinished = unfinishedOf(text);
    if (unfinished.field !== null) return this.#inField(unfinished, unfinished.field, limit);
    const syntax = syntaxFor(unfinished);
    if (!unfinished.plain) return syntax.slice(0, limit);
    const share = Math.max(1, Math.floor(limit / OTHERS_SHARE));
    const fields = syntax.slice(0, limit > OTHERS_SHARE ? share : 0);
    const typed = typedOf(text, unfinished.last !== "");
    const [topics, authors, papers] = await Promise.all([
      this.#topics(typed, share),
      typed.forms.some((form) => form.length > 1) ? this.#authors(typed, share) : [],
      this.#papers(typed, limit),
    ]);
    const chosen = [...topics, ...authors].slice(0, papers.length > 0 ? limit - 1 : limit);
    return [...[...chosen, ...papers].slice(0, limit - fields.length), ...fields];
  }

  async #inField({ before, last }: Unfinished, field: string, limit: number): Promise<Suggestion[]> {
    if (isListed(field)) {
      const values = await this.#values.find(field, last, limit);
      return values.map(({ value, name, count }) => {
        const text = `${field}:${value}`;
        return { kind: "value", text, name, count, query: `${before}${text} ` };
      });
    }
    const typed = typedOf(last, !last.endsWith(" "));
    if (typed.forms.length === 0) return [];
    if (field === "title" && before === "") return this.#papers(typed, limit);
    if (field !== "author") return [];
    return (await this.#authorRows(typed, limit)).map(({ name, count }) => {
      const text = `author:"${name}"`;
      return { kind: "value", text, name: null, count, query: `${before}${text} ` };
    });
  }

  async #topics(typed: Typed, limit: number): Promise<Suggestion[]> {
    const counts = await this.#values.topicCounts();
    return this.from.topics.topics
      .filter(({ name, aliases }) => [name, ...aliases].some((one) => begins(one, typed)))
      .map(({ name, slug }) => ({ text: name, slug, count: counts.get(slug) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
      .slice(0, limit)
      .map((topic) => ({ kind: "topic", ...topic }));
  }

  async #authors(typed: Typed, limit: number): Promise<Suggestion[]> {
    const rows = await this.#authorRows(typed, limit);
    return rows.map(({ name, slug, count }) => ({ kind: "author", text: name, slug, count }));
  }

  async #authorRows(typed: Typed, size: number): Promise<AuthorHit[]> {
    const body = {
      size,
      query: all(wordQueries(typed, "words", "")),
      sort: [{ count: "desc" }, { slug: "asc" }],
      docvalue_fields: ["name", "slug", "count"],
    };
    const { hits } = await this.from.cluster.search(this.from.authorsIndex, body);
    return hits.hits.map(({ fields }) => authorHit(fields));
  }

  /** Titles that have the words in a row first, then the others; the newest first. */
  async #papers(typed: Typed, size: number): Promise<Suggestion[]> {
    if (typed.forms.length === 0) return [];
    const words = wordQueries(typed, "title", FORM_MARK);
    const row = worth(1, {
      [typed.open ? "match_phrase_prefix" : "match_phrase"]: { title: inOrder(typed) },
    });
    const query = { bool: { filter: words, should: typed.forms.length > 1 ? [named("row", row)] : [] } };
    const body = { _source: false, size, query, sort: [{ _score: "desc" }, { number: "asc" }] };
    const { hits } = await this.from.cluster.search(this.from.papersIndex, body);
    return Promise.all(
      hits.hits.map(async ({ _id }): Promise<Suggestion> => {
        const paper = Number(_id);
        return { kind: "paper", text: (await this.from.texts.read(paper)).title, paper };
      }),
    );
  }
}

const authorFieldsSchema = z.object({
  name: z.tuple([z.string()]),
  slug: z.tuple([z.string()]),
  count: z.tuple([z.int()]),
});
interface AuthorHit {
  readonly name: string;
  readonly slug: string;
  readonly count: number;
}

function authorHit(fields: unknown): AuthorHit {
  const { name, slug, count } = authorFieldsSchema.parse(fields);
  return { name: name[0], slug: slug[0], count: count[0] };
}

function typedOf(text: string, open: boolean): Typed {
  return { forms: formsOf(text).slice(-MOST_WORDS), open };
}

function formsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts }) => parts.map(({ form }) => form));
}

function isOpen(at: number, { forms, open }: Typed): boolean {
  return open && at === forms.length - 1;
}

function wordQueries(typed: Typed, field: string, mark: string): Dsl[] {
  return typed.forms.map((form, at) => ({
    [isOpen(at, typed) ? "prefix" : "term"]: { [field]: mark + form },
  }));
}

/** The words as they stand in a title one after the other. */
function inOrder({ forms }: Typed): Dsl {
  return { query: forms.map((form) => FORM_MARK + form).join(" "), analyzer: "asked" };
}

/** Whether a name has every word that was typed, or words that begin so. */
function begins(name: string, typed: Typed): boolean {
  const own = formsOf(name);
  return (
    typed.forms.length > 0 &&
    typed.forms.every((form, at) =>
      own.some((one) => (isOpen(at, typed) ? one.startsWith(form) : one === form)),
    )
  );
}

function syntaxFor({ before, last }: Unfinished): Suggestion[] {
  return fieldsBeginning(last).map(({ name, help }) => ({
    kind: "field",
    text: `${name}:`,
    help,
    query: `${before}${name}:`,
  }));
}
