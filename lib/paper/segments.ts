import type { Range } from "./range";

/** A stretch of a paper's text: prose as it is read, or the TeX between `$…$`. `at` covers the delimiters too. */
export type Segment =
  | { readonly kind: "text"; readonly text: string; readonly at: Range }
  | { readonly kind: "math"; readonly tex: string; readonly display: boolean; readonly at: Range };
