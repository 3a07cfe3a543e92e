import type { ProvenField } from "./paper";

/** What readers call the fields of a paper. */
export const FIELD_NAMES: Readonly<Record<ProvenField, string>> = {
  title: "Title",
  abstract: "Abstract",
  authors: "Authors",
  submitted: "Submitted",
  updated: "Updated",
  comment: "Comment",
  journalRef: "Journal reference",
  doi: "DOI",
  publication: "Publication",
  categories: "Categories",
  links: "Links",
};
