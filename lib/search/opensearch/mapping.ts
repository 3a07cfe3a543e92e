import { z } from "zod";
import type { Dsl } from "./dsl";

/** The version of what an index holds; an engine refuses any other. */
export const MAPPING_VERSION = 2;

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

/** The alias of the addresses of a snapshot's papers. */
export function addressesAlias(snapshot: string): string {
  return `incipit-addresses-${snapshot}`;
}

/** What kinds of indices a snapshot has, as their names begin. */
export const INDEX_KINDS = ["incipit-papers-", "incipit-authors-", "incipit-addresses-"] as const;

/** What every snapshot on the cluster says of itself, by its id, and which of them is to be served. */
export const SNAPSHOTS_INDEX = "incipit-snapshots";
export const CURRENT_ID = "current";

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

/** Kept as it is and given back by id; nothing in it can be searched. */
const kept = { type: "object", enabled: false };

/** The words of a paper, the values by which it is asked for, filtered and ordered, and the paper itself. */
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
  /** Its address below `/papers/`. */
  key: { type: "keyword", index: false },
  paper: kept,
};

/** The words of a name, its address and its place among all addresses, and which papers and how many are by it. */
const AUTHOR_FIELDS = {
  words: text,
  name: { type: "keyword", index: false },
  slug: keyword,
  count: { type: "integer" },
  place: { type: "integer" },
  papers: kept,
};

/** By an address: the key of the paper that it leads to, and its number. */
const ADDRESS_FIELDS = {
  key: { type: "keyword", index: false, doc_values: false },
  paper: { type: "integer", index: false, doc_values: false },
};

export function papersIndex(meta: IndexMeta, spread: Spread): Dsl {
  return indexOf(PAPER_FIELDS, ["paper"], meta, spread);
}

export function authorsIndex(meta: IndexMeta, spread: Spread): Dsl {
  return indexOf(AUTHOR_FIELDS, ["slug", "name", "papers"], meta, spread);
}

export function addressesIndex(meta: IndexMeta, spread: Spread): Dsl {
  return indexOf(ADDRESS_FIELDS, ["key", "paper"], meta, spread);
}

/** The index of the snapshots themselves; nothing in it is searched. */
export function snapshotsIndex({ replicas }: Spread): Dsl {
  return {
    settings: { number_of_shards: 1, number_of_replicas: replicas },
    mappings: { dynamic: false, properties: {} },
  };
}

function indexOf(
  properties: Dsl,
  given: readonly string[],
  meta: IndexMeta,
  { shards, replicas }: Spread,
): Dsl {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      // While it is written nobody reads it.
      refresh_interval: -1,
      codec: "best_compression",
      analysis: ANALYSIS,
      // With the fields' weights twice those of the embedded engine, k1 is too: weights below 1 are refused.
      similarity: { default: { type: "BM25", k1: 4, b: 0.6 } },
    },
    mappings: { dynamic: "strict", _meta: meta, _source: { includes: given }, properties },
  };
}
