import type { TextField } from "@/lib/query/query";

/** One way of writing what was asked for: a single form, or forms that follow each other. */
export type Spelling = readonly string[];

/** A word or phrase that papers have or have not. */
export interface Leaf {
  readonly field: TextField;
  /** Any of these will do; the first is what was typed. */
  readonly spellings: readonly Spelling[];
  /** Other names of what was typed, from the corpus: an acronym's long form, or the reverse. They count for less. */
  readonly names: readonly Spelling[];
  /** What is looked for where no paper has any spelling. */
  readonly otherwise?: readonly Spelling[];
  /** The year that a word may mean, which then stands for when a paper was submitted too. */
  readonly year?: number;
  /** The last form may go on: asked for by a `*`, or because the reader is still typing. */
  readonly prefix: "none" | "asked" | "typing";
  /** Nothing but the forms themselves: no stems. */
  readonly exact: boolean;
  /** Says nothing of what is wanted: ranks, does not restrict. */
  readonly little: boolean;
  /** As it was typed. */
  readonly text: string;
}
