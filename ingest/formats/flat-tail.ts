import { type SplitTail, splitTail } from "../authors/split";
import { type CommentAndReference, splitReference } from "./flat-reference";

/** What follows the second date of a flattened entry. */
export interface FlatTail extends SplitTail, CommentAndReference {
  readonly doi: string;
}

const TRAILING_DOI = /\s*(?:(?:https?:\/\/(?:dx\.)?doi\.org\/)|doi:)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i;

/** Parts a tail into comment and journal reference, authors, and DOI. */
export function readTail(tail: string): FlatTail {
  const doi = TRAILING_DOI.exec(tail);
  const names = doi === null ? tail : tail.slice(0, doi.index);
  const split = splitTail(names);
  return { ...split, ...splitReference(split.before, doi !== null), doi: doi?.[1] ?? "" };
}
