import { z } from "zod";
import { recordKeys } from "../../json/keys";
import { jsonFormat } from "../json-format";
import { parsePartialDate } from "../partial-date";
import { abstractOf, jsonList, jsonText, lineOf, pagesOf, readLine, stated } from "../readable";
import { authorOf, initialsFirst, nameOf, serviceDraft } from "./service-draft";

const NAME = "europe-pmc";
const LISTS = ["resultList.result"];

/** Answers of Europe PMC's search, with few fields or all of them. */
export const europePmc = jsonFormat({
  name: NAME,
  label: "Europe PMC articles",
  recognise: (head) => {
    const keys = recordKeys(head, LISTS);
    return SIGNS.filter((key) => keys.has(key)).length > 1;
  },
  lists: LISTS,
  noun: "article",
  readRecord: (record, file, position) =>
    serviceDraft(said(articleSchema.parse(record)), "article", {
      source: "library",
      format: NAME,
      file,
      position,
    }),
});

const SIGNS = ["authorString", "pubYear", "firstPublicationDate", "inEPMC", "isOpenAccess", "pageInfo"];

const noJournal = { volume: "", issue: "", journal: { title: "" } };

const articleSchema = z.object({
  title: jsonText,
  doi: jsonText,
  authorString: jsonText,
  authorList: z
    .object({
      author: jsonList(
        z.object({
          fullName: jsonText,
          firstName: jsonText,
          lastName: jsonText,
          collectiveName: jsonText,
          authorAffiliationDetailsList: z
            .object({ authorAffiliation: jsonList(z.object({ affiliation: jsonText })) })
            .catch({ authorAffiliation: [] }),
        }),
      ),
    })
    .catch({ author: [] }),
  journalTitle: jsonText,
  journalVolume: jsonText,
  issue: jsonText,
  journalInfo: z
    .object({
      volume: jsonText,
      issue: jsonText,
      journal: z.object({ title: jsonText }).catch({ title: "" }),
    })
    .catch(noJournal),
  bookOrReportDetails: z.object({ publisher: jsonText }).catch({ publisher: "" }),
  pageInfo: jsonText,
  pubYear: jsonText,
  firstPublicationDate: jsonText,
  abstractText: jsonText,
  keywordList: z.object({ keyword: jsonList(z.string()) }).catch({ keyword: [] }),
});
type Article = z.infer<typeof articleSchema>;

function said(article: Article) {
  const { journalInfo: info } = article;
  return {
    // The full stop is MEDLINE's, not the title's.
    title: readLine(article.title.replace(/(?<![.?!])\.$/, "")),
    abstract: abstractOf(article.abstractText),
    authors: authorsOf(article),
    published: parsePartialDate(article.firstPublicationDate) ?? parsePartialDate(article.pubYear),
    type: lineOf(info.journal.title || article.journalTitle) === "" ? null : ("article-journal" as const),
    doi: article.doi,
    container: lineOf(info.journal.title || article.journalTitle),
    publisher: lineOf(article.bookOrReportDetails.publisher),
    volume: lineOf(info.volume || article.journalVolume),
    issue: lineOf(info.issue || article.issue),
    pages: pagesOf(article.pageInfo),
    keywords: stated(article.keywordList.keyword.map(lineOf)),
  };
}

function authorsOf({ authorList, authorString }: Article) {
  const listed = authorList.author.flatMap((one) => {
    const { firstName, lastName, fullName, collectiveName: group } = one;
    const name = group || (firstName === "" ? initialsFirst(fullName) : nameOf(firstName, lastName));
    const places = one.authorAffiliationDetailsList.authorAffiliation.map((place) => place.affiliation);
    return authorOf(name, places, group !== "") ?? [];
  });
  if (listed.length > 0) return listed;
  return authorString
    .replace(/\.$/, "")
    .split(", ")
    .flatMap((name) => authorOf(initialsFirst(name)) ?? []);
}
