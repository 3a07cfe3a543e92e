import { z } from "zod";
import { recordKeys } from "../../json/keys";
import { jsonFormat } from "../json-format";
import { type PartialDate, parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, jsonList, jsonText, lineOf, pagesOf, readLine, stated } from "../readable";
import { authorOf, serviceDraft } from "./service-draft";

const NAME = "openalex";

/** Works of OpenAlex: its snapshot and pages of its API. */
export const openAlex = jsonFormat({
  name: NAME,
  label: "OpenAlex works",
  recognise: (head) => {
    const keys = recordKeys(head, ["results"]);
    return ["authorships", "abstract_inverted_index"].some((key) => keys.has(key)) && !keys.has("paperId");
  },
  lists: ["results"],
  noun: "work",
  readRecord: (record, file, position) =>
    serviceDraft(said(workSchema.parse(record)), "work", { source: "library", format: NAME, file, position }),
});

const named = z.object({ display_name: jsonText, type: jsonText }).catch({ display_name: "", type: "" });
const location = z
  .object({ landing_page_url: jsonText, pdf_url: jsonText, source: named })
  .catch({ landing_page_url: "", pdf_url: "", source: { display_name: "", type: "" } });

/** What is read of a work. Keywords, topics and concepts are guesses of OpenAlex, and passed over. */
const workSchema = z.object({
  display_name: jsonText,
  title: jsonText,
  doi: jsonText,
  publication_date: jsonText,
  publication_year: jsonText,
  type: jsonText,
  is_retracted: z.boolean().catch(false),
  is_authors_truncated: z.boolean().catch(false),
  authorships: jsonList(
    z.object({
      author: named,
      raw_author_name: jsonText,
      institutions: jsonList(named),
      raw_affiliation_strings: jsonList(z.string()),
      raw_affiliation_string: jsonText,
    }),
  ),
  primary_location: location,
  locations: jsonList(location),
  /** The name of the primary location's source until 2023. */
  host_venue: named,
  biblio: z
    .object({ volume: jsonText, issue: jsonText, first_page: jsonText, last_page: jsonText })
    .catch({ volume: "", issue: "", first_page: "", last_page: "" }),
  abstract_inverted_index: z.unknown().optional(),
});
type Work = z.infer<typeof workSchema>;

function said(work: Work) {
  const { biblio, primary_location: primary, locations } = work;
  const addresses = [primary, ...locations].flatMap((place) => [place.landing_page_url, place.pdf_url]);
  return {
    title: readLine(work.title || work.display_name),
    abstract: abstractOf(textOfIndex(work.abstract_inverted_index)),
    authors: work.authorships.flatMap(({ author, raw_author_name: raw, institutions, ...written }) => {
      const places = stated([...written.raw_affiliation_strings, written.raw_affiliation_string]);
      const named = institutions.map((one) => one.display_name);
      return authorOf(author.display_name || raw, places.length > 0 ? places : named) ?? [];
    }),
    hasMoreAuthors: work.is_authors_truncated,
    type: typeOf(work),
    published: dateOf(work),
    doi: work.doi,
    arxivIds: addresses.filter((address) => /^https?:\/\/(?:[a-z]{1,20}\.)?arxiv\.org\//i.test(address)),
    container: lineOf(primary.source.display_name || work.host_venue.display_name),
    volume: lineOf(biblio.volume),
    issue: lineOf(biblio.issue),
    pages: pagesOf(biblio.first_page, biblio.last_page),
    notes: work.is_retracted ? ["Retracted"] : [],
  };
}

/** OpenAlex says "article" of whatever appeared, and of where it appeared whether that is a journal. */
function typeOf({ type, primary_location: { source } }: Work) {
  if (type !== "article") return publicationType(type);
  return source.type === "" ? null : publicationType(source.type === "repository" ? "preprint" : source.type);
}

/** OpenAlex has the first of January where it knows the year alone. */
function dateOf(work: Work): PartialDate | null {
  const date = parsePartialDate(work.publication_date) ?? parsePartialDate(work.publication_year);
  return date?.day?.endsWith("-01-01") ? { year: date.year } : date;
}

/** The longest abstract that is put together, in words; what is kept of one is shorter. */
const MOST_WORDS = 20_000;

const indexSchema = z.record(z.string(), z.array(z.int().nonnegative()));

/** The text whose words an inverted index gives by their places; empty for what is none. */
export function textOfIndex(index: unknown): string {
  const parsed = indexSchema.safeParse(index);
  if (!parsed.success) return "";
  const words: string[] = [];
  for (const [word, places] of Object.entries(parsed.data))
    for (const place of places) if (place < MOST_WORDS) words[place] = word;
  return words.filter((word) => word !== undefined).join(" ");
}
