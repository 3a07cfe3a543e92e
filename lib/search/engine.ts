import type { Paper } from "@/lib/paper/paper";
import type { Query } from "@/lib/query/query";
import type { Filters, Sort } from "@/lib/query/state";
import type { Budget } from "./budget";

/** A paper's place in its snapshot, 0-based. Only meaningful together with the snapshot it came from. */
export type PaperNumber = number;

/** At hand, or on its way from another machine. */
export type Awaitable<T> = T | Promise<T>;

/** The papers of a snapshot, wherever they are. Declared here and implemented by `lib/corpus`, so that search never touches the disk. */
export interface Papers {
  readonly count: number;
  /** Those that are asked for at the same time are fetched together. */
  read(paper: PaperNumber): Awaitable<Paper>;
}

/** The papers of a snapshot on this machine's disk. */
export interface PaperTexts extends Papers {
  read(paper: PaperNumber): Paper;
}

/** What search needs of a topic vocabulary: the names by which its topics are asked for. */
export interface TopicNames {
  readonly topics: readonly {
    readonly slug: string;
    readonly name: string;
    readonly aliases: readonly string[];
  }[];
}

export interface SearchRequest {
  readonly query: Query;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly offset: number;
  readonly limit: number;
  /** The last word may be unfinished: the reader is still typing. */
  readonly typing?: boolean;
  /** Search the words exactly as typed: no stemming, no variants, no relaxing. */
  readonly exact?: boolean;
  /** Say of each hit why it stands where it stands. */
  readonly explain?: boolean;
  /** What this search may spend together with others that answer the same request; one of its own when left out. */
  readonly budget?: Budget;
  /** Aborted when nobody waits for the answer any more: the search ends with its reason. A budget has its own. */
  readonly signal?: AbortSignal;
}

/** A field of a paper in which words are looked for. */
export type MatchedField = "title" | "abstract" | "author" | "comment" | "journal";

/** What a score is made of: the words, their order and nearness, the title as a whole, meaning, near neighbours. */
export type ScorePart = "words" | "order" | "title" | "meaning" | "neighbours";

/** Why a paper stands where it stands. */
export interface Explanation {
  /** The words of the query that the paper has, as typed, where it has them, and what each adds to the score. */
  readonly words: readonly {
    readonly text: string;
    readonly fields: readonly MatchedField[];
    readonly score: number;
  }[];
  /** The words of the query that the paper lacks. */
  readonly missing: readonly string[];
  /** What the score is made of; adds up to it. */
  readonly parts: readonly { readonly part: ScorePart; readonly score: number }[];
}

export interface Hit {
  readonly paper: PaperNumber;
  readonly score: number;
  /** False for a paper below the divider: it holds some of the words, or is like a paper above, and has not all. */
  readonly complete: boolean;
  /** Present when the paper is listed because it is like the first results: what it shares with one of them. */
  readonly reasons?: readonly string[];
  /** Present when the request asked for it and the order is by relevance. */
  readonly explanation?: Explanation;
}

/** One value of a facet, and how many papers choosing it would give. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/**
 * Counts over the complete matches, each facet under every filter but its own; `has`, whose choices must all hold, stays
 * under those. Values by falling count, then by value; a chosen value is there even when nothing has it.
 */
export interface Facets {
  readonly source: readonly FacetValue[];
  readonly topic: readonly FacetValue[];
  readonly category: readonly FacetValue[];
  /** Conferences and journals by which papers were accepted. */
  readonly venue: readonly FacetValue[];
  /** Years in rising order; `none` (undated papers) last. */
  readonly year: readonly FacetValue[];
  readonly has: readonly FacetValue[];
}

/** What a search left out that would have cost too much. */
export interface Cut {
  /** How many papers were looked at, the newest; what is found and counted is right for these. Absent for all. */
  readonly papers?: number;
  /** Unknown words may be known in another spelling that was not looked for. */
  readonly spelling?: true;
}

export interface SearchResult {
  /** The papers of the page asked for: complete matches, then those with some of the words, then those like the first. */
  readonly hits: readonly Hit[];
  /** How many papers match completely. */
  readonly total: number;
  /** What a complete match of bare words has: every word that carries something, or the most of their weight. */
  readonly matching: "every-word" | "most-words";
  /** How many more follow under the divider (0 when enough match completely). */
  readonly partial: number;
  /**
   * How many follow those, because they are like the first results (0 when a page is full without them). Nothing is
   * looked for when the limit is 0.
   */
  readonly alike: number;
  readonly facets: Facets;
  /** Present when words that no paper has were read as others: what was searched instead. */
  readonly corrected?: { readonly query: Query; readonly text: string };
  /** Present when little was found and a rare word may have been meant for a frequent one: what to offer instead. */
  readonly offered?: { readonly query: Query; readonly text: string };
  /** Present when the search would have cost more than it may: what was left out. */
  readonly cut?: Cut;
  /** Present when words were also looked for under other names: acronyms as papers print them, and what they stand for. */
  readonly otherNames?: readonly string[];
  /** Present when bare numbers were taken for the year of submission too, one more or less. */
  readonly years?: readonly number[];
}

/** How many papers all the pages of a result list. */
export function listLength({
  total,
  partial,
  alike,
}: Pick<SearchResult, "total" | "partial" | "alike">): number {
  return total + partial + alike;
}

/** A paper like another, and the words that make it so, as a reader would write them. */
export interface RelatedPaper {
  readonly paper: PaperNumber;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A paper for somebody who keeps some others: the one of those that it is near to, and what it shares with it. */
export interface Recommended {
  readonly paper: PaperNumber;
  readonly score: number;
  readonly near: PaperNumber;
  readonly reasons: readonly string[];
}

/**
 * What the reader may be typing towards. A field and a value finish the last word; `query` is then the whole text with
 * that word finished.
 */
export type Suggestion =
  | { readonly kind: "paper"; readonly text: string; readonly paper: PaperNumber }
  | { readonly kind: "author"; readonly text: string; readonly slug: string; readonly count: number }
  | { readonly kind: "topic"; readonly text: string; readonly slug: string; readonly count: number }
  /** `category:`, and what may follow it, in a few words. */
  | { readonly kind: "field"; readonly text: string; readonly help: string; readonly query: string }
  /** `category:cs.CL`, its name where it has one, and how many papers it finds by itself. */
  | {
      readonly kind: "value";
      readonly text: string;
      readonly name: string | null;
      readonly count: number;
      readonly query: string;
    };

/** Reads the bytes `[start, end)` of a file of the index that stays on disk. Throws an `Error` where it ends before. */
export type ReadPiece = (name: string, start: number, end: number) => Uint8Array;

/** What an engine is opened on: a published snapshot. */
export interface PublishedIndex {
  /** The snapshot's content hash. */
  readonly snapshot: string;
  readonly texts: PaperTexts;
  readonly topics: TopicNames;
  /** Reads the files of the embedded engine's index into memory, by name. */
  files(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Reads a piece of a file that is not among these: see {@link ReadPiece}. */
  readonly piece: ReadPiece;
}

/** Answers queries over one snapshot. Every method is safe to call at once from many requests. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchResult>;
  suggest(text: string, limit: number): Promise<readonly Suggestion[]>;
  related(paper: PaperNumber, limit: number): Promise<readonly RelatedPaper[]>;
  /**
   * Papers for somebody who keeps the given ones, the best first, none of those; left out by an engine that can only say
   * what is like one.
   */
  recommend?(
    given: readonly PaperNumber[],
    most: number,
    budget?: Budget,
  ): Promise<readonly Omit<Recommended, "reasons">[]>;
  /** What a paper shares with another, as a reader would write it; the first is the one that is kept. */
  shared?(near: PaperNumber, paper: PaperNumber): Promise<readonly string[]>;
  /** Makes ready what the first reader would otherwise wait for; may be left out. */
  warm?(): Promise<void>;
  /** Why nothing can be searched at the moment; absent and null where everything can. */
  readonly problem?: string | null;
}
