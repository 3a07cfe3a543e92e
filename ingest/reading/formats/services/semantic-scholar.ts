import { z } from "zod";
import { recordKeys } from "../../json/keys";
import { jsonFormat } from "../json-format";
import { parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, jsonList, jsonText, lineOf, pagesOf, readLine, stated } from "../readable";
import { authorOf, serviceDraft } from "./service-draft";

const NAME = "semantic-scholar";
const LISTS = ["data", "recommendedPapers", "papers"];
/** What stands around a paper in lists of citations and references. */
const AROUND = ["citingPaper", "citedPaper"];

/** Papers of Semantic Scholar: answers of its API, and the lines of its open corpora. */
export const semanticScholar = jsonFormat({
  name: NAME,
  label: "Semantic Scholar papers",
  recognise: (head) => {
    const keys = recordKeys(head, [
      ...LISTS.flatMap((list) => AROUND.map((key) => `${list}.${key}`)),
      ...LISTS,
    ]);
    return SIGNS.some((key) => keys.has(key));
  },
  lists: LISTS,
  noun: "paper",
  readRecord: (record, file, position) =>
    serviceDraft(said(paperSchema.parse(inner(record))), "paper", {
      source: "library",
      format: NAME,
      file,
      position,
    }),
});

/** Of an answer of the API, the corpus since 2023, and the one before. */
const SIGNS = ["paperId", "externalIds", "corpusid", "externalids", "paperAbstract", "s2Url"];

function inner(record: object): object {
  const held: unknown = Object.entries(record).find(([key]) => AROUND.includes(key))?.[1];
  return typeof held === "object" && held !== null ? held : record;
}

const nothing = { ArXiv: "", DOI: "" };
const externalIds = z.object({ ArXiv: jsonText, DOI: jsonText }).catch(nothing);
const journal = z
  .object({ name: jsonText, volume: jsonText, pages: jsonText })
  .catch({ name: "", volume: "", pages: "" });

const paperSchema = z.object({
  title: jsonText,
  abstract: jsonText,
  authors: jsonList(z.object({ name: jsonText, affiliations: jsonList(z.string()) })),
  venue: jsonText,
  publicationTypes: jsonList(z.string()),
  journal,
  year: jsonText,
  publicationDate: jsonText,
  publicationdate: jsonText,
  externalIds,
  externalids: externalIds,
  paperAbstract: jsonText,
  doi: jsonText,
  journalName: jsonText,
  journalVolume: jsonText,
  journalPages: jsonText,
  pdfUrls: jsonList(z.string()),
});
type ScholarPaper = z.infer<typeof paperSchema>;

function said(paper: ScholarPaper) {
  const ids = [paper.externalIds, paper.externalids];
  return {
    title: readLine(paper.title),
    abstract: abstractOf(paper.abstract || paper.paperAbstract),
    authors: paper.authors.flatMap(({ name, affiliations }) => authorOf(name, affiliations) ?? []),
    published:
      parsePartialDate(paper.publicationDate || paper.publicationdate) ?? parsePartialDate(paper.year),
    type: paper.publicationTypes.map(publicationType).find((type) => type !== null) ?? null,
    doi: ids.map(({ DOI }) => DOI).find((doi) => doi !== "") ?? paper.doi,
    arxivIds: stated([
      ...ids.map(({ ArXiv }) => ArXiv),
      ...paper.pdfUrls.filter((url) => /^https?:\/\/(?:[a-z]{1,20}\.)?arxiv\.org\//i.test(url)),
    ]),
    container: lineOf(paper.journal.name || paper.journalName || paper.venue),
    volume: lineOf(paper.journal.volume || paper.journalVolume),
    pages: pagesOf(paper.journal.pages || paper.journalPages),
  };
}
