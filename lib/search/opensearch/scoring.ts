import { termOf } from "../analysis/terms";
import type { Leaf } from "../embedded/match/leaf";
import { RANKING } from "../embedded/rank/weights";
import { INDEXED_FIELDS, VALUE_MARK } from "../embedded/storage/layout";
import type { Explanation, ScorePart } from "../engine";
import { citedWords } from "./cited";
import { any, type Dsl, named, worth } from "./dsl";
import { begunRow, leafQuery, place } from "./leaf";
import { saturated } from "./saturation";
import { titleParts } from "./title-scoring";
import { carryingWords, type Weighed, type Weights } from "./weighing";

/** Twice the weights of the embedded engine: the cluster refuses those below 1. */
const FIELDS = ["title^4", "abstract^2", "comment^1", "journal^1"];
/** Words of a title in the order typed may have so many others between them. */
const TITLE_REACH = 10;
/** Longer queries say enough with their words. */
const MOST_IN_ORDER = 12;
const MOST_EXPLAINED = 32;

/** What a part of the query adds to the scores of papers. */
interface Clause {
  readonly name: string;
  readonly part: ScorePart;
  /** The word of the query that it is about. */
  readonly text?: string;
  readonly query: Dsl;
}

/** How papers are scored: BM25F by their words, and what being called by the words, and their order, adds. */
export class Scoring {
  readonly #clauses: readonly Clause[];
  readonly #words: readonly Weighed[];

  constructor(weights: Weights) {
    this.#words = weights.scored;
    const known = weights.scored.filter(({ papers }) => papers > 0);
    const carrying = carryingWords(known);
    const littleWeight = carrying.every(({ leaf }) => leaf.little) ? 1 : RANKING.littleWord;
    const called = carrying.filter(({ leaf }) => leaf.field === "any" || leaf.field === "title");
    this.#clauses = [
      ...weights.scored.flatMap((word, i) =>
        word.papers === 0 ? [] : [wordClause(`word-${i}`, word, word.leaf.little ? littleWeight : 1)],
      ),
      ...weights.parts.map((word, i) => wordClause(`part-${i}`, word, RANKING.compoundPart)),
      ...weights.names.map((word, i) => wordClause(`name-${i}`, word, RANKING.wholeName)),
      ...citedWords(known).map(({ word, query }, i): Clause => {
        return { name: `cited-${i}`, part: "words", text: word.leaf.text, query };
      }),
      ...titleParts(called).map((part): Clause => ({ ...part, part: "title" })),
      ...orderClauses(called),
    ];
  }

  /** Whether there is anything to score by. */
  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** The papers of a filter, scored. */
  query(filter: Dsl, explained: boolean): Dsl {
    const should = this.#clauses.map(({ name, query }) => named(name, query));
    return { bool: { filter: [filter], should: [...should, ...(explained ? this.#places() : [])] } };
  }

  /** The sum of what the clauses have added. */
  score(added: Readonly<Record<string, number>>): number {
    return this.#clauses.reduce((sum, { name }) => sum + (added[name] ?? 0), 0);
  }

  explanation(added: Readonly<Record<string, number>>): Explanation {
    const parts = new Map<ScorePart, number>([["words", 0]]);
    const ofText = new Map<string, number>();
    for (const { name, part, text } of this.#clauses) {
      const score = added[name] ?? 0;
      if (score === 0) continue;
      parts.set(part, (parts.get(part) ?? 0) + score);
      if (part === "words" && text !== undefined) ofText.set(text, (ofText.get(text) ?? 0) + score);
    }
    const has = new Set(ofText.keys());
    const missing = this.#words.flatMap(({ leaf: { text, little } }) =>
      little || has.has(text) ? [] : [text],
    );
    return {
      words: [...ofText]
        .map(([text, score]) => ({ text, fields: this.#fieldsOf(text, added), score }))
        .sort((a, b) => b.score - a.score),
      missing: [...new Set(missing)],
      parts: [...parts].map(([part, score]) => ({ part, score })),
    };
  }

  /** In which fields each word stands; adds nothing to a score. */
  #places(): Dsl[] {
    return this.#explained().flatMap(({ leaf }, i) =>
      INDEXED_FIELDS.filter((field) => leaf.field === "any" || leaf.field === field).map((field) =>
        named(`in-${i}-${field}`, worth(0, leafQuery(leaf, field))),
      ),
    );
  }

  #fieldsOf(text: string, added: Readonly<Record<string, number>>): Explanation["words"][number]["fields"] {
    const own = this.#explained().flatMap(({ leaf }, i) => (leaf.text === text ? [i] : []));
    return INDEXED_FIELDS.filter((field) => own.some((i) => added[`in-${i}-${field}`] !== undefined));
  }

  #explained(): readonly Weighed[] {
    return this.#words.slice(0, MOST_EXPLAINED);
  }
}

function wordClause(name: string, { leaf, idf }: Weighed, weight: number): Clause {
  const [form, ...more] = leaf.spellings[0] ?? [];
  const isWord = leaf.field === "any" && leaf.prefix === "none" && !leaf.exact && more.length === 0;
  const present = worth(idf * saturated(RANKING.abstractWeight), leafQuery(leaf));
  const isCounted = isWord && form !== undefined && !form.startsWith(VALUE_MARK);
  const query = isCounted ? { dis_max: { queries: [countedQuery(form, leaf, idf), present] } } : present;
  return { name, part: "words", text: leaf.text, query: { bool: { must: [query], boost: weight } } };
}

/** A word by how often it stands in which field; a name counts once. */
function countedQuery(form: string, leaf: Leaf, idf: number): Dsl {
  const fields = { combined_fields: { query: termOf(form), fields: FIELDS } };
  const author = worth(idf * saturated(RANKING.authorWeight), leafQuery(leaf, "author"));
  return any([fields, author]);
}

/** Words that stand in the order typed: all of them in the title, and each two anywhere. */
function orderClauses(words: readonly Weighed[]): Clause[] {
  const single = words.filter(({ leaf: { spellings, exact } }) => {
    const [form, ...more] = spellings[0] ?? [];
    return form !== undefined && more.length === 0 && !exact && !form.startsWith(VALUE_MARK);
  });
  if (single.length < 2 || single.length > MOST_IN_ORDER) return [];
  const total = single.reduce((sum, { idf }) => sum + idf, 0);
  const title = worth(RANKING.titleInOrder * total, row(single, "title", TITLE_REACH, true));
  const pairs = single.slice(1).flatMap((word, i) => {
    const before = single[i];
    return before === undefined ? [] : pairClauses([before, word], i);
  });
  return [{ name: "in-order", part: "order", query: title }, ...pairs];
}

function pairClauses(pair: readonly Weighed[], i: number): Clause[] {
  const idf = Math.min(...pair.map((word) => word.idf));
  const beside = worth(RANKING.orderedPair * idf, row(pair, "any", 0, true));
  const near = worth(RANKING.nearPair * idf, row(pair, "any", RANKING.window - 2, false));
  return [
    { name: `pair-${i}`, part: "order", query: beside },
    { name: `near-${i}`, part: "order", query: near },
  ];
}

/** Words with so many others between them; an unfinished last one stays the last. */
function row(words: readonly Weighed[], field: string, between: number, inOrder: boolean): Dsl {
  const forms = words.map(({ leaf }) => leaf.spellings[0]?.[0] ?? "");
  const exact = { exact: false };
  if (words.at(-1)?.leaf.prefix !== "none") return begunRow(forms, exact, field, between);
  const clauses = forms.map((form) => place(form, exact, field));
  return { span_near: { clauses, slop: between, in_order: inOrder } };
}
