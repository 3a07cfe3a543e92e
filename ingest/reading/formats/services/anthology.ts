import { z } from "zod";
import type { Draft, Refusal } from "../../../draft";
import { proseOf } from "../../xml/prose";
import { monthNumber, partialDate } from "../partial-date";
import { abstractOf, lineOf, pagesOf, readLine } from "../readable";
import { rootTag, xmlFormat } from "../xml-format";
import { element, many, plain, textOf } from "../xml-text";
import { authorOf, nameOf, serviceDraft } from "./service-draft";

const NAME = "acl-anthology";

/** The ACL Anthology's own XML: a collection of volumes with their papers. */
export const anthology = xmlFormat({
  name: NAME,
  label: "ACL Anthology XML",
  recognise: (head) => /^<collection\s[^>]{0,200}\bid=/.test(rootTag(head)) && /<volume[\s>]/.test(head),
  records: ["volume"],
  raw: ["title", "booktitle", "abstract", "first", "last"],
  readRecord: (record, file, position) => {
    const parsed = volumeSchema.safeParse(record);
    if (!parsed.success) return null;
    const { meta, paper } = parsed.data;
    return paper.map((one, i): Draft | Refusal =>
      serviceDraft(said(one, meta), "paper", {
        source: "library",
        format: NAME,
        file,
        position: position + i,
      }),
    );
  },
  nothing: "The collection has no papers.",
});

/** Formulas stand in `<tex-math>`. */
const text = z
  .unknown()
  .optional()
  .transform((value) => proseOf(textOf(value).replace(/<\/?tex-math>/g, "$")));

const people = many(z.object({ first: text, last: text, affiliation: many(plain) }));
const metaShape = { booktitle: text, publisher: plain, month: plain, year: plain, editor: people };
const volumeSchema = z.object({
  meta: element(metaShape),
  paper: many(
    z.object({
      title: text,
      author: people,
      editor: people,
      pages: plain,
      abstract: text,
      url: plain,
      doi: plain,
    }),
  ),
});
type Volume = z.infer<typeof volumeSchema>;

function said(paper: Volume["paper"][number], meta: Volume["meta"]) {
  const authors = paper.author.flatMap((who) => authorOf(nameOf(who.first, who.last), who.affiliation) ?? []);
  return {
    title: readLine(paper.title),
    abstract: abstractOf(paper.abstract),
    authors,
    published: partialDate(Number(meta.year), monthNumber(meta.month)),
    doi: paper.doi,
    urls: addressOf(paper.url),
    type: "paper-conference" as const,
    editors: meta.editor.flatMap((who) => authorOf(nameOf(who.first, who.last)) ?? []),
    container: lineOf(meta.booktitle),
    publisher: lineOf(meta.publisher),
    pages: pagesOf(paper.pages),
  };
}

/** An address, or the id of a paper in the Anthology. */
function addressOf(url: string): string[] {
  if (/^https?:/.test(url)) return [url];
  return /^[\w.-]{3,60}$/.test(url) ? [`https://aclanthology.org/${url}/`] : [];
}
