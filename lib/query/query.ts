/**
 * The query language as a tree: what `parse.ts` makes, `print.ts` prints and a `SearchEngine` answers.
 * Words are kept as typed; folding and stemming belong to the engine's analyser.
 */
export type Query =
  | { readonly kind: "all" }
  | {
      readonly kind: "word";
      readonly field: TextField;
      readonly text: string;
      readonly prefix: boolean;
      readonly at: Span;
    }
  /** `open` where no quotation mark closes it: it may go on. */
  | {
      readonly kind: "phrase";
      readonly field: TextField;
      readonly text: string;
      readonly open?: true;
      readonly at: Span;
    }
  | { readonly kind: "value"; readonly field: ValueField; readonly text: string; readonly at: Span }
  | {
      readonly kind: "range";
      readonly field: DateField;
      readonly from: string | null;
      readonly to: string | null;
      readonly at: Span;
    }
  | { readonly kind: "not"; readonly of: Query }
  /** `explicit` is false for words that merely stand beside each other, the only ones that may be relaxed. */
  | { readonly kind: "and"; readonly of: readonly Query[]; readonly explicit: boolean }
  | { readonly kind: "or"; readonly of: readonly Query[] };

/** Fields whose words are searched; `any` is every one of them. */
export type TextField = "any" | "title" | "abstract" | "author" | "comment" | "journal";
/** Fields with whole values. */
export type ValueField = "topic" | "category" | "venue" | "source" | "has" | "id" | "doi";
/** Fields with dates; `year` compares the submitted date. Bounds are ISO dates of any precision, both inclusive. */
export type DateField = "submitted" | "updated" | "year";

/** `[start, end)` in UTF-16 units of the text that was typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something in the query that could not be understood as typed: where it is, and what was done instead. */
export interface Note {
  readonly at: Span;
  readonly message: string;
}

export interface ParsedQuery {
  readonly query: Query;
  readonly notes: readonly Note[];
}
