import { z } from "zod";
import { parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { lineOf, pagesOf, readLine, stated } from "../readable";
import { rootTag, xmlFormat } from "../xml-format";
import { many, plain, prose } from "../xml-text";
import { authorOf, type ServiceRecord, serviceDraft } from "./service-draft";

const NAME = "dblp";

/** Publications of DBLP: its dump, and the records of a person or of one publication. */
export const dblp = xmlFormat({
  name: NAME,
  label: "DBLP XML",
  recognise: (head) => /^<dblp(?:person)?[\s>]/.test(rootTag(head)),
  records: [
    "article",
    "inproceedings",
    "proceedings",
    "book",
    "incollection",
    "phdthesis",
    "mastersthesis",
    "data",
    "www",
  ],
  raw: ["title", "booktitle", "author", "editor"],
  readRecord: (record, file, position, name) => {
    // Pages of persons, which hold no publication.
    if (name === "www") return null;
    const parsed = schema.safeParse(record);
    const fields = parsed.success ? parsed.data : schema.parse({});
    return serviceDraft(said(fields, name), "publication", {
      source: "library",
      format: NAME,
      file,
      position,
    });
  },
  nothing: "The file has no publications.",
});

const schema = z.object({
  author: many(prose),
  editor: many(prose),
  title: prose,
  booktitle: prose,
  journal: plain,
  series: plain,
  isbn: plain,
  school: plain,
  publisher: plain,
  volume: plain,
  number: plain,
  pages: plain,
  year: plain,
  month: plain,
  ee: many(plain),
  note: many(plain),
});
type Fields = z.infer<typeof schema>;

function said(fields: Fields, type: string): ServiceRecord {
  const authors = fields.author.flatMap((name) => authorOf(nameIn(name)) ?? []);
  const thesis = THESES.get(type);
  const container =
    thesis === undefined ? [fields.journal || fields.booktitle, fields.series] : [thesis, fields.school];
  return {
    // DBLP ends every title with a full stop.
    title: readLine(fields.title.replace(/(?<!\.\.)\.$/, "")),
    authors,
    published: parsePartialDate(fields.year),
    urls: stated(fields.ee),
    container: stated(container.map(lineOf)).join(", "),
    publisher: lineOf(fields.publisher),
    volume: lineOf(fields.volume),
    issue: lineOf(fields.number),
    pages: pagesOf(fields.pages),
    notes: fields.note.map(lineOf),
    type: type === "article" ? "article-journal" : publicationType(type),
    editors: fields.editor.flatMap((name) => authorOf(nameIn(name)) ?? []),
    also: { series: fields.series, isbn: fields.isbn },
  };
}

const THESES: ReadonlyMap<string, string> = new Map([
  ["phdthesis", "PhD thesis"],
  ["mastersthesis", "Master’s thesis"],
]);

/** A name without the number by which DBLP tells persons of one name apart. */
function nameIn(name: string): string {
  return name.replace(/ \d{4}$/, "");
}
