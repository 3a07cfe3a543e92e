/** A field of the query language as readers meet it: its name, and what may follow the colon. */
export interface FieldHelp {
  readonly name: string;
  readonly help: string;
}

/** The fields worth offering, the more useful first among those that begin alike. */
export const FIELD_GUIDE: readonly FieldHelp[] = [
  { name: "author", help: "the name of an author" },
  { name: "title", help: "a word of the title" },
  { name: "topic", help: "a topic of this collection" },
  { name: "category", help: "an arXiv category, such as cs.CL" },
  { name: "venue", help: "a conference or journal, such as NeurIPS" },
  { name: "year", help: "a year, or a span such as 2023..2025" },
  { name: "has", help: "code, comment, abstract, doi or journal" },
  { name: "source", help: "where a paper was listed" },
  { name: "abstract", help: "a word of the abstract" },
  { name: "comment", help: "a word of the authors’ comment" },
  { name: "journal", help: "a word of the journal reference" },
  { name: "submitted", help: "a date, or a span such as 2025-03..2025-06" },
  { name: "updated", help: "a date, or a span such as 2025-03..2025-06" },
  { name: "id", help: "an arXiv id, such as 2505.23819" },
  { name: "doi", help: "a DOI" },
];

/** A single letter begins too many words to mean a field. */
const FEWEST_LETTERS = 2;

/** The fields whose names begin with a word that is being typed; none for a single letter. */
export function fieldsBeginning(typed: string): FieldHelp[] {
  const wanted = typed.toLowerCase();
  return wanted.length < FEWEST_LETTERS ? [] : FIELD_GUIDE.filter(({ name }) => name.startsWith(wanted));
}
