import { z } from "zod";
import { monthNumber, type PartialDate, parsePartialDate, partialDate } from "../partial-date";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { rootTag, xmlFormat } from "../xml-format";
import { element, many, marked, plain, prose } from "../xml-text";
import { authorOf, initialsFirst, nameOf, serviceDraft } from "./service-draft";

const NAME = "pubmed-xml";

/** Articles, and chapters of books, as PubMed and MEDLINE give them in XML. */
export const pubmedXml = xmlFormat({
  name: NAME,
  label: "PubMed XML",
  recognise: (head) =>
    /^<(?:PubmedArticleSet|PubmedArticle|MedlineCitationSet|MedlineCitation|PubmedBookArticleSet|PubmedBookArticle|pubmed-document)[\s>]/.test(
      rootTag(head),
    ),
  records: ["PubmedArticle", "PubmedBookArticle"],
  raw: [
    "ArticleTitle",
    "VernacularTitle",
    "BookTitle",
    "AbstractText",
    "Affiliation",
    "LastName",
    "ForeName",
    "CollectiveName",
    "Keyword",
    "Title",
  ],
  readRecord: (record, file, position, name) => {
    const origin = { source: "library", format: NAME, file, position } as const;
    const shape = z.object({ MedlineCitation: citation, BookDocument: chapter });
    const parsed = shape.safeParse(record);
    const fields = parsed.success ? parsed.data : shape.parse({});
    return name === "PubmedArticle"
      ? serviceDraft(articleSaid(fields.MedlineCitation), "article", origin)
      : serviceDraft(chapterSaid(fields.BookDocument), "chapter", origin);
  },
  nothing: "The file has no articles.",
});

const date = { Year: plain, Month: plain, Day: plain, MedlineDate: plain };
const people = many(
  z.object({
    "@CompleteYN": plain,
    "@Type": plain,
    Author: many(
      z.object({
        LastName: prose,
        ForeName: prose,
        FirstName: plain,
        Initials: plain,
        Suffix: plain,
        CollectiveName: prose,
        Affiliation: prose,
        AffiliationInfo: many(z.object({ Affiliation: prose })),
      }),
    ),
  }),
);
const abstract = element({ AbstractText: many(marked("Label")) });

const citation = element({
  Article: element({
    Journal: element({
      Title: prose,
      ISOAbbreviation: plain,
      ISSN: plain,
      JournalIssue: element({ Volume: plain, Issue: plain, PubDate: element(date) }),
    }),
    ArticleTitle: prose,
    VernacularTitle: prose,
    Pagination: element({ MedlinePgn: plain, StartPage: plain, EndPage: plain }),
    ELocationID: many(marked("EIdType")),
    Abstract: abstract,
    AuthorList: people,
    ArticleDate: many(z.object(date)),
  }),
  KeywordList: many(z.object({ Keyword: many(prose) })),
});
type Citation = z.infer<typeof citation>;

const chapter = element({
  ArticleTitle: prose,
  AuthorList: people,
  Abstract: abstract,
  PublicationDate: element(date),
  ContributionDate: element(date),
  Book: element({
    BookTitle: prose,
    AuthorList: people,
    Publisher: element({ PublisherName: plain }),
    PubDate: element(date),
  }),
});

function articleSaid({ Article: article, KeywordList: keywords }: Citation) {
  const { Journal: journal, ELocationID: ids, Pagination: pages, AuthorList: authors } = article;
  const issue = journal.JournalIssue;
  const online = article.ArticleDate.flatMap((one) => dateOf(one) ?? [])[0] ?? null;
  const printed = dateOf(issue.PubDate);
  const idOf = (type: string) => ids.find(({ mark }) => mark === type)?.text ?? "";
  return {
    title: readLine(titleOf(article.ArticleTitle) || article.VernacularTitle),
    abstract: abstractOf(textOfParts(article.Abstract.AbstractText)),
    ...authorsOf(authors),
    published: printed?.day === undefined && online !== null ? sameYear(online, printed) : printed,
    doi: idOf("doi"),
    type: "article-journal" as const,
    also: { containerShort: journal.ISOAbbreviation, issn: journal.ISSN },
    container: lineOf(journal.Title || journal.ISOAbbreviation),
    volume: lineOf(issue.Volume),
    issue: lineOf(issue.Issue),
    pages:
      pagesOf(fullRange(pages.MedlinePgn)) || pagesOf(pages.StartPage, pages.EndPage) || lineOf(idOf("pii")),
    keywords: stated(keywords.flatMap((list) => list.Keyword.map(lineOf))),
  };
}

function chapterSaid(book: z.infer<typeof chapter>) {
  const title = titleOf(book.ArticleTitle) || titleOf(book.Book.BookTitle);
  return {
    title: readLine(title),
    abstract: abstractOf(textOfParts(book.Abstract.AbstractText)),
    ...authorsOf(book.AuthorList.length > 0 ? book.AuthorList : book.Book.AuthorList),
    published: dateOf(book.Book.PubDate) ?? dateOf(book.ContributionDate),
    type: book.ArticleTitle === "" ? ("book" as const) : ("chapter" as const),
    container: book.ArticleTitle === "" ? "" : lineOf(book.Book.BookTitle),
    publisher: lineOf(book.Book.Publisher.PublisherName),
  };
}

/** The day online where it is of the year in print, else what is printed. */
function sameYear(online: PartialDate, printed: PartialDate | null): PartialDate {
  return printed === null || printed.year === online.year ? online : printed;
}

/** PubMed ends titles with a full stop, and puts those that it has translated into brackets. */
function titleOf(title: string): string {
  return title
    .trim()
    .replace(/(?<![.?!])\.$/, "")
    .replace(/^\[([^[\]]+)\]$/, "$1");
}

/** `Background: …`, a paragraph a part. */
function textOfParts(parts: readonly { mark: string; text: string }[]): string {
  return parts
    .map(({ mark, text }) => {
      const heading = /^unlabelled$/i.test(mark) ? "" : `${mark.slice(0, 1)}${mark.slice(1).toLowerCase()}`;
      return heading === "" ? text : `${heading}: ${text}`;
    })
    .join("\n\n");
}

function authorsOf(lists: z.infer<typeof people>) {
  const list = lists.find((one) => one["@Type"] !== "editors");
  const authors = (list?.Author ?? []).flatMap((one) => {
    const { LastName: family, ForeName: given, FirstName: first, Initials: initials, Suffix: suffix } = one;
    const name =
      one.CollectiveName ||
      (given || first
        ? nameOf(given || first, family, suffix)
        : initialsFirst(nameOf(family, initials, suffix)));
    const places = [one.Affiliation, ...one.AffiliationInfo.map((place) => place.Affiliation)];
    return authorOf(name, places, one.CollectiveName !== "") ?? [];
  });
  return { authors, hasMoreAuthors: list?.["@CompleteYN"] === "N" };
}

/** `2020`, `2020 Mar 4`, and `2019 Dec-2020 Jan` of MEDLINE, of which the beginning. */
function dateOf({
  Year: year,
  Month: month,
  Day: day,
  MedlineDate: text,
}: Record<keyof typeof date, string>): PartialDate | null {
  if (year === "") return parsePartialDate(text.slice(0, 4));
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  return partialDate(Number(year), number, day === "" ? undefined : Number(day));
}

/** MEDLINE leaves out of the last page what it shares with the first: `1183-9` is 1183–1189. */
export function fullRange(pages: string): string {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(pages.trim());
  const [, first = "", last = ""] = found ?? [];
  return found === null || last.length >= first.length
    ? pages
    : `${first}-${first.slice(0, -last.length)}${last}`;
}
