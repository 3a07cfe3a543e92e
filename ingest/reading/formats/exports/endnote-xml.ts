import { z } from "zod";
import { parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { fullRange } from "../services/pubmed-xml";
import { authorByFamily, serviceDraft } from "../services/service-draft";
import { rootTag, xmlFormat } from "../xml-format";
import { element, many, plain, prose } from "../xml-text";

const NAME = "endnote-xml";

/** EndNote's XML, which Mendeley, Zotero and Papers write too. */
export const endnoteXml = xmlFormat({
  name: NAME,
  label: "EndNote XML",
  recognise: (head) => /^<(?:xml|records)[\s>]/.test(rootTag(head)) && /<ref-type[\s>]/.test(head),
  records: ["record"],
  // Every text may stand in pieces of <style>, some of them raised or lowered.
  raw: [
    ...[
      "author",
      "title",
      "secondary-title",
      "tertiary-title",
      "full-title",
      "pages",
      "volume",
      "number",
      "year",
      "date",
    ],
    ...[
      "abstract",
      "electronic-resource-num",
      "url",
      "keyword",
      "notes",
      "publisher",
      "remote-database-name",
    ],
  ],
  readRecord: (record, file, position) => {
    const parsed = schema.safeParse(record);
    const fields = parsed.success ? parsed.data : schema.parse({});
    return serviceDraft(said(fields), "record", { source: "library", format: NAME, file, position });
  },
  nothing: "The file has no records.",
});

const names = element({ author: many(prose) });
const urls = element({ url: many(prose) });

const schema = z.object({
  "ref-type": z.unknown().optional(),
  contributors: element({ authors: names, "secondary-authors": names }),
  titles: element({ title: prose, "secondary-title": prose, "tertiary-title": prose }),
  periodical: element({ "full-title": prose }),
  "alt-periodical": element({ "full-title": prose }),
  pages: prose,
  volume: prose,
  number: prose,
  dates: element({ year: prose, "pub-dates": element({ date: many(prose) }) }),
  abstract: prose,
  "electronic-resource-num": prose,
  urls: element({ "related-urls": urls, "web-urls": urls }),
  keywords: element({ keyword: many(prose) }),
  notes: prose,
  publisher: prose,
  isbn: prose,
  "accession-num": plain,
});

function said(fields: z.infer<typeof schema>) {
  const { titles, dates, contributors } = fields;
  const journal = fields.periodical["full-title"] || titles["secondary-title"];
  const peopleOf = (names: readonly string[]) => names.flatMap((name) => authorByFamily(name) ?? []);
  const isJournal = fields.periodical["full-title"] !== "" || /Journal/i.test(typeName(fields["ref-type"]));
  return {
    title: readLine(titles.title),
    abstract: abstractOf(fields.abstract.replaceAll("\r", "\n\n")),
    authors: peopleOf(contributors.authors.author),
    editors: peopleOf(contributors["secondary-authors"].author),
    type: publicationType(typeName(fields["ref-type"])),
    published: parsePartialDate(lineOf(dates.year)),
    doi: lineOf(fields["electronic-resource-num"]),
    arxivIds: /arxiv/i.test(fields["accession-num"]) ? [fields["accession-num"]] : [],
    urls: stated([...fields.urls["related-urls"].url, ...fields.urls["web-urls"].url].map(lineOf)).filter(
      (url) => /^https?:/i.test(url),
    ),
    container: stated([lineOf(journal), isJournal ? "" : lineOf(titles["tertiary-title"])]).join(", "),
    publisher: isJournal ? "" : lineOf(fields.publisher),
    volume: lineOf(fields.volume),
    issue: lineOf(fields.number),
    pages: pagesOf(fullRange(lineOf(fields.pages))),
    notes: [lineOf(fields.notes)],
    also: {
      publisher: fields.publisher,
      isbn: isJournal ? "" : fields.isbn,
      issn: isJournal ? fields.isbn : "",
    },
    keywords: stated(fields.keywords.keyword.flatMap((words) => words.split(/[;\n\r]/).map(lineOf))),
  };
}

function typeName(type: unknown): string {
  if (typeof type !== "object" || type === null || !("@name" in type)) return "";
  return typeof type["@name"] === "string" ? type["@name"] : "";
}
