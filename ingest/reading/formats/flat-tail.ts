import { type SplitAuthors, splitAuthors } from "../authors/affiliations";
import { type CommentAndReference, splitReference } from "./flat-reference";

/** What follows the second date of a flattened entry. */
export interface FlatTail extends SplitAuthors, CommentAndReference {
  readonly doi: string;
}

const TRAILING_DOI =
  /(?:(?:https?:\/\/(?:dx\.)?doi\.org\/)|doi:)?(10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S{1,290})$/i;
/** Longer identifiers do not occur. */
const LONGEST_DOI = 300;

/** Parts a tail into comment and journal reference, authors, and DOI. */
export function readTail(tail: string): FlatTail {
  const end = tail.slice(-LONGEST_DOI);
  const doi = TRAILING_DOI.exec(end);
  const names = doi === null ? tail : tail.slice(0, tail.length - end.length + doi.index);
  const split = splitAuthors(names);
  return { ...split, ...splitReference(split.before, doi !== null), doi: doi?.[1] ?? "" };
}
