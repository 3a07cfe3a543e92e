import { z } from "zod";
import type { Draft, Refusal } from "../../../draft";
import { type PartialDate, partialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { rootTag, xmlFormat } from "../xml-format";
import { element, many, plain, prose } from "../xml-text";
import { withSubtitle } from "./crossref";
import { authorOf, nameOf, type ServiceRecord, serviceDraft } from "./service-draft";

const NAME = "crossref-xml";

/** Crossref's XML: answers (unixref and unixsd) and deposits. A journal, volume or book holds the papers in it. */
export const crossrefXml = xmlFormat({
  name: NAME,
  label: "Crossref XML",
  recognise: (head) =>
    /^<(?:[\w-]{1,20}:)?(?:crossref|crossref_result|crossref_metadata|doi_records?|doi_batch)[\s>]/.test(
      rootTag(head),
    ),
  records: ["journal", "conference", "book", "posted_content", "dissertation", "report-paper", "standard"],
  withoutPrefixes: true,
  raw: [
    "title",
    "subtitle",
    "abstract",
    "surname",
    "given_name",
    "organization",
    "full_title",
    "proceedings_title",
  ],
  readRecord: (record, file, position, name) => {
    const parsed = schema.safeParse(record);
    const all = parsed.success ? worksOf(parsed.data, name) : [];
    return all.map((work, i): Draft | Refusal =>
      serviceDraft(work, "work", { source: "library", format: NAME, file, position: position + i }),
    );
  },
  nothing: "The file has no works: a journal or volume alone is none.",
});

const person = z.object({
  "@contributor_role": plain,
  given_name: prose,
  surname: prose,
  suffix: plain,
  affiliation: many(plain),
  affiliations: many(z.object({ institution: many(z.object({ institution_name: plain })) })),
});
const dates = many(z.object({ year: plain, month: plain, day: plain }));
const publisher = element({ publisher_name: plain });
const work = {
  contributors: element({ person_name: many(person), organization: many(prose) }),
  person_name: many(person),
  titles: element({ title: prose, subtitle: prose }),
  abstract: many(prose),
  publication_date: dates,
  posted_date: dates,
  approval_date: dates,
  pages: element({ first_page: plain, last_page: plain }),
  publisher_item: element({ item_number: many(plain), identifier: many(plain) }),
  doi_data: element({ doi: plain }),
  publisher,
};
const works = many(z.object({ ...work, component_number: plain }));

const schema = z.object({
  ...work,
  journal_metadata: element({ full_title: prose }),
  journal_issue: element({
    publication_date: dates,
    journal_volume: element({ volume: plain }),
    issue: plain,
  }),
  journal_article: works,
  proceedings_metadata: element({ proceedings_title: prose, publication_date: dates, publisher }),
  proceedings_series_metadata: element({ proceedings_title: prose, publication_date: dates, publisher }),
  conference_paper: works,
  book_metadata: element(work),
  book_series_metadata: element({ ...work, volume: plain }),
  book_set_metadata: element(work),
  content_item: works,
  "report-paper_metadata": element(work),
  group_title: plain,
  institution: many(z.object({ institution_name: plain })),
});
type Around = z.infer<typeof schema>;
type Work = z.infer<typeof works>[number];

/** The papers in what Crossref gives as one, or the thing itself where it is a work. */
function worksOf(around: Around, name: string): ServiceRecord[] {
  const { journal_issue: issue, journal_metadata: journal } = around;
  const proceedings =
    around.proceedings_metadata.proceedings_title === ""
      ? around.proceedings_series_metadata
      : around.proceedings_metadata;
  const book = [around.book_metadata, around.book_series_metadata, around.book_set_metadata].find(
    ({ titles }) => titles.title !== "",
  );
  const inside = [
    ...around.journal_article.map((one) => ({
      ...said(one, issue.publication_date),
      type: "article-journal" as const,
      container: lineOf(journal.full_title),
      volume: lineOf(issue.journal_volume.volume),
      issue: lineOf(issue.issue),
    })),
    ...around.conference_paper.map((one) => ({
      ...said(one, proceedings.publication_date),
      type: "paper-conference" as const,
      container: lineOf(proceedings.proceedings_title),
      publisher: lineOf(proceedings.publisher.publisher_name),
    })),
    ...around.content_item.map((one) => ({
      ...said(one, book?.publication_date ?? []),
      type: "chapter" as const,
      container: lineOf(book?.titles.title ?? ""),
      publisher: lineOf(book?.publisher.publisher_name ?? ""),
    })),
  ];
  if (inside.length > 0) return inside;
  const whole = [book, around["report-paper_metadata"], around].find(
    (one) => one?.titles.title !== "" && one !== undefined,
  );
  if (whole === undefined) return [];
  const place = stated(
    [around.group_title, ...around.institution.map((one) => one.institution_name)].map(lineOf),
  );
  return [
    {
      ...said({ ...whole, component_number: "" }, []),
      type: publicationType(whole === book ? "book" : name),
      container: place.join(", "),
      publisher: lineOf(whole.publisher.publisher_name),
    },
  ];
}

function said(one: Work, around: Work["publication_date"]) {
  const persons = [...one.contributors.person_name, ...one.person_name];
  const authors = persons
    .filter((who) => /^(?:author)?$/.test(who["@contributor_role"]))
    .flatMap((who) => authorIn(who) ?? []);
  const groups = one.contributors.organization.flatMap((name) => authorOf(name, [], true) ?? []);
  const number = [...one.publisher_item.item_number, ...one.publisher_item.identifier].find((text) =>
    /^[\w-]{1,20}$/.test(text),
  );
  return {
    title: readLine(withSubtitle(one.titles.title, one.titles.subtitle)),
    abstract: abstractOf(one.abstract[0] ?? ""),
    authors: [...authors, ...groups],
    published: dateOf([...one.publication_date, ...one.posted_date, ...one.approval_date, ...around]),
    doi: one.doi_data.doi,
    pages: pagesOf(one.pages.first_page, one.pages.last_page) || (number ?? ""),
  };
}

function authorIn(who: z.infer<typeof person>) {
  const places = who.affiliations.flatMap(({ institution }) =>
    institution.map((one) => one.institution_name),
  );
  return authorOf(nameOf(who.given_name, who.surname, who.suffix), [...who.affiliation, ...places]);
}

/** The most exact of the dates. */
function dateOf(all: Work["publication_date"]): PartialDate | null {
  const read = all.flatMap(({ year, month, day }) => {
    const date = partialDate(
      Number(year),
      month === "" ? undefined : Number(month),
      day === "" ? undefined : Number(day),
    );
    return date ?? [];
  });
  return (
    read.find(({ day }) => day !== undefined) ??
    read.find(({ month }) => month !== undefined) ??
    read[0] ??
    null
  );
}
