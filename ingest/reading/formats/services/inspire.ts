import { z } from "zod";
import { recordKeys } from "../../json/keys";
import { jsonFormat } from "../json-format";
import { type PartialDate, parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, jsonList, jsonText, lineOf, pagesOf, readLine } from "../readable";
import { withSubtitle } from "./crossref";
import { authorByFamily, authorOf, serviceDraft } from "./service-draft";

const NAME = "inspire";
const LISTS = ["hits.hits"];

/** Records of literature of INSPIRE, the database of high-energy physics. */
export const inspire = jsonFormat({
  name: NAME,
  label: "INSPIRE literature",
  recognise: (head) => {
    const keys = recordKeys(head, ["hits.hits.metadata", "metadata"]);
    return keys.has("titles") && SIGNS.some((key) => keys.has(key));
  },
  lists: LISTS,
  noun: "record",
  readRecord: (record, file, position) =>
    serviceDraft(said(recordSchema.parse(inner(record))), "record", {
      source: "library",
      format: NAME,
      file,
      position,
    }),
});

const SIGNS = [
  "control_number",
  "arxiv_eprints",
  "document_type",
  "publication_info",
  "legacy_creation_date",
];

function inner(record: object): object {
  const held = z
    .object({ metadata: z.looseObject({}).optional() })
    .catch({ metadata: undefined })
    .parse(record);
  return held.metadata ?? record;
}

const value = z.object({ value: jsonText }).transform((one) => one.value);

const recordSchema = z.object({
  titles: jsonList(z.object({ title: jsonText, subtitle: jsonText })),
  authors: jsonList(z.object({ full_name: jsonText, affiliations: jsonList(value) })),
  author_count: z.number().catch(0),
  collaborations: jsonList(value),
  corporate_author: jsonList(z.string()),
  abstracts: jsonList(value),
  arxiv_eprints: jsonList(z.object({ value: jsonText, categories: jsonList(z.string()) })),
  dois: jsonList(value),
  publication_info: jsonList(
    z.object({
      journal_title: jsonText,
      journal_volume: jsonText,
      journal_issue: jsonText,
      page_start: jsonText,
      page_end: jsonText,
      artid: jsonText,
      year: jsonText,
    }),
  ),
  document_type: jsonList(z.string()),
  preprint_date: jsonText,
  earliest_date: jsonText,
  public_notes: jsonList(value),
});
type Literature = z.infer<typeof recordSchema>;

function said(record: Literature) {
  const [title] = record.titles;
  const published = record.publication_info.find((one) => one.journal_title !== "");
  return {
    title: readLine(withSubtitle(title?.title ?? "", title?.subtitle ?? "")),
    abstract: abstractOf(record.abstracts[0] ?? ""),
    authors: authorsOf(record),
    hasMoreAuthors: record.author_count > record.authors.length,
    published: dateOf(record, published?.year ?? ""),
    type: record.document_type.map(publicationType).find((type) => type !== null) ?? null,
    doi: record.dois[0] ?? "",
    arxivIds: record.arxiv_eprints.map((eprint) => eprint.value),
    categories: record.arxiv_eprints.flatMap((eprint) => eprint.categories),
    container: lineOf(published?.journal_title ?? ""),
    volume: lineOf(published?.journal_volume ?? ""),
    issue: lineOf(published?.journal_issue ?? ""),
    pages: pagesOf(published?.page_start || published?.artid || "", published?.page_end),
    notes: record.public_notes.map(lineOf),
  };
}

/** Collaborations and institutions stand before the people. */
function authorsOf({ authors, collaborations, corporate_author: institutions }: Literature) {
  const groups = collaborations.map((name) =>
    /collaborat|\b(?:group|team|consortium)\b/i.test(name) ? name : `${name} Collaboration`,
  );
  return [
    ...[...groups, ...institutions].map((name) => authorOf(name, [], true)),
    ...authors.map((one) => authorByFamily(one.full_name, one.affiliations)),
  ].filter((author) => author !== null);
}

/** The day it first came out, unless it is of another year than its publication. */
function dateOf(record: Literature, year: string): PartialDate | null {
  const published = parsePartialDate(year);
  const first = parsePartialDate(record.preprint_date) ?? parsePartialDate(record.earliest_date);
  return published === null || first?.year === published.year ? first : published;
}
