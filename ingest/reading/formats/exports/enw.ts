import { parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { authorByFamily, type ServiceRecord } from "../services/service-draft";
import { type Tagged, taggedFormat } from "./tagged-format";

/** EndNote's tagged lines (Refer), as publishers and Google Scholar give them. */
export const enw = taggedFormat({
  name: "enw",
  label: "EndNote (ENW)",
  recognise: (head) => /^\s*%0(?: {1,3}[A-Z][a-z]|[ \t\r]{0,3}\n%[A-Z0-9] )/.test(head),
  noun: "record",
  tag: /^%([0-9A-Z@!#$&()*+<=>?[\]~^]) ?(.*)$/,
  first: "0",
  readRecord: said,
});

function said(values: Tagged): ServiceRecord {
  const joined = (...tags: string[]) => (values(...tags)[0] ?? "").replaceAll("\n", " ");
  const peopleIn = (tag: string) =>
    values(tag).flatMap((names) => names.split(/[;\n]/).flatMap((name) => authorByFamily(name) ?? []));
  const type = publicationType(joined("0"));
  const journal = lineOf(joined("J", "B"));
  const isJournal = joined("J") !== "";
  const number = joined("@");
  return {
    title: readLine(joined("T")),
    abstract: abstractOf(values("X")[0] ?? ""),
    authors: peopleIn("A"),
    editors: peopleIn("E"),
    published: parsePartialDate(joined("8")) ?? parsePartialDate(joined("D")),
    doi: joined("R"),
    arxivIds: values("M", "P", "J").filter((value) => /^arxiv:/i.test(value)),
    urls: stated(values("U").flatMap((value) => value.split(/\s+/))).filter((url) => /^https?:/i.test(url)),
    type,
    container: journal,
    publisher: isJournal ? "" : lineOf(joined("I")),
    volume: lineOf(joined("V")),
    issue: lineOf(joined("N")),
    pages: pagesOf(joined("P")),
    notes: values("Z").map(lineOf),
    keywords: stated(values("K").flatMap((words) => words.split(/[;\n]/).map(lineOf))),
    also: {
      publisher: joined("I"),
      place: joined("C"),
      issn: isJournal ? number : "",
      isbn: isJournal ? "" : number,
    },
  };
}
