import type { Corpus } from "@/lib/corpus/corpus";
import type { StateNote } from "@/lib/query/note";
import type { Budget } from "@/lib/search/budget";
import type { Parameters, ValuesOf } from "./parameter";
import type { Problem } from "./problem";
import type { SearchAnswer } from "./search-answer";

/** A request of an operation, read. */
export interface Asked<P extends Parameters> {
  readonly corpus: Corpus;
  /** The corpus of a snapshot that may have been replaced meanwhile; null when it is no longer held. */
  readonly corpusOf: (snapshot: string) => Corpus | null;
  readonly values: ValuesOf<P>;
  /** What {@link values} were read from. */
  readonly params: URLSearchParams;
  /** What stands in the braces of the operation's path, decoded. */
  readonly place: string;
  readonly notes: SearchAnswer["notes"];
  /** The site's, without a slash at its end. */
  readonly origin: string;
  readonly budget: Budget;
}

/** What an operation gives: its answer, and the pages beside it where it is a page of a list. */
export interface Answered<A> {
  readonly answer: A;
  readonly pages?: readonly PageLink[];
}

/** A page beside this one: the same address with some parameters changed. */
export interface PageLink {
  readonly rel: "first" | "prev" | "next" | "last";
  readonly changed: Readonly<Record<string, string>>;
}

/** The thing asked for stands at another address: what stands in the braces there. */
export class Elsewhere {
  constructor(readonly place: string) {}
}

export type Reply<A> = Answered<A> | Elsewhere | Problem;

/** Notes of an address, as the API says them. */
export function shapeNotes(notes: readonly StateNote[]): SearchAnswer["notes"] {
  return notes.map(({ key, message }) => ({ parameter: key, message }));
}
