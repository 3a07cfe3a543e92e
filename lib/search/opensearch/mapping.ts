import { z } from "zod";
import type { Dsl } from "./dsl";

/** The version of what an index holds; an engine refuses any other. */
export const MAPPING_VERSION = 1;

/** What an index says of itself. */
export const indexMetaSchema = z.object({
  version: z.int(),
  snapshot: z.string(),
  papers: z.int().nonnegative(),
});
export type IndexMeta = z.infer<typeof indexMetaSchema>;

/** Stands before a word as it is written; without it stands what the word is indexed under. */
export const FORM_MARK = "=";
/** Parts what stands at the same place of a text. */
export const BESIDE = "\u0002";

/** How an index is spread over the nodes. */
export interface Spread {
  readonly shards: number;
  readonly replicas: number;
}

/** The alias of a snapshot's papers, and of its authors. */
export function papersAlias(snapshot: string): string {
  return `incipit-papers-${snapshot}`;
}

export function authorsAlias(snapshot: string): string {
  return `incipit-authors-${snapshot}`;
}

/**
 * Our own analyser has made the words: the cluster only parts them at spaces, and gives those that stand beside each
 * other the same place.
 */
const ANALYSIS = {
  tokenizer: { places: { type: "whitespace", max_token_length: 4_096 } },
  filter: { beside: { type: "pattern_capture", preserve_original: false, patterns: [`([^${BESIDE}]+)`] } },
  analyzer: {
    stored: { type: "custom", tokenizer: "places", filter: ["beside"] },
    asked: { type: "custom", tokenizer: "places" },
  },
};

const text = { type: "text", analyzer: "stored", search_analyzer: "asked" };
const field = { ...text, copy_to: "any" };
const keyword = { type: "keyword" };

/** The words of a paper, the values by which it is asked for, filtered and ordered. Its texts stay in the snapshot. */
const PAPER_FIELDS = {
  number: { type: "integer" },
  title: field,
  abstract: field,
  author: field,
  comment: field,
  journal: field,
  any: { ...text, norms: false },
  keys: keyword,
  source: keyword,
  topic: keyword,
  category: keyword,
  venue: keyword,
  has: keyword,
  year: { type: "short" },
  month: { type: "integer" },
  submittedDay: { type: "integer" },
  updatedDay: { type: "integer" },
  submitted: keyword,
  updated: keyword,
  titleOrder: keyword,
};

/** The words of a name, its address, and how many papers are by it. */
const AUTHOR_FIELDS = {
  words: text,
  name: { type: "keyword", index: false },
  slug: keyword,
  count: { type: "integer" },
};

export function papersIndex(meta: IndexMeta, spread: Spread): Dsl {
  return indexOf(PAPER_FIELDS, meta, spread);
}

export function authorsIndex(meta: IndexMeta, spread: Spread): Dsl {
  return indexOf(AUTHOR_FIELDS, meta, spread);
}

function indexOf(properties: Dsl, meta: IndexMeta, { shards, replicas }: Spread): Dsl {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      // While it is written nobody reads it.
      refresh_interval: -1,
      analysis: ANALYSIS,
      // With the fields' weights twice those of the embedded engine, k1 is too: weights below 1 are refused.
      similarity: { default: { type: "BM25", k1: 4, b: 0.6 } },
    },
    mappings: { dynamic: "strict", _meta: meta, _source: { enabled: false }, properties },
  };
}
