import type { Answer } from "./answer";
import type { Judgement } from "./client";

/** One part of what is harvested. */
export interface Page {
  readonly kind: "page";
  /** Null when there is nothing in it that a corpus would take. */
  readonly body: Uint8Array | null;
  readonly records: number;
  /** What asks for the next page; null when this was the last. */
  readonly next: string | null;
  /** How many records there are in all, where the service says it. */
  readonly total?: number;
  /** For the person who harvests: "arXiv has no paper 2601.99999." */
  readonly notes?: readonly string[];
}

/** The service has forgotten where the list was: it begins anew. */
export interface Restart {
  readonly kind: "restart";
  readonly reason: string;
}

/** Something that a service gives page by page. */
export interface Listing {
  /** The beginning of the names of its files: `arxiv-query`. */
  readonly name: string;
  /** The ending of the names of its files. */
  readonly suffix: ".xml" | ".json";
  /** Everything that decides what is asked for: the same text goes on where a killed harvest was. */
  readonly identity: string;
  /** What asks for the first page. */
  readonly first: string;
  addressOf(cursor: string): URL;
  /** `fetched` is how many records came before. */
  judge(answer: Answer, cursor: string, fetched: number): Promise<Judgement<Page | Restart>>;
}
