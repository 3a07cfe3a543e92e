import { monthNumber, partialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { authorByFamily, authorOf, initialsFirst, type ServiceRecord } from "../services/service-draft";
import { type Tagged, taggedFormat } from "./tagged-format";

/** The Web of Science's plain text (CIW, ISI). */
export const ciw = taggedFormat({
  name: "ciw",
  label: "Web of Science (CIW)",
  recognise: (head) =>
    /^\s*FN (?:Clarivate|Thomson|ISI)/.test(head) || /^\s*PT [A-Z]\r?\n(?:AU|TI) /.test(head),
  noun: "record",
  tag: /^([A-Z][A-Z0-9])(?: (.*))?$/,
  first: "PT",
  last: "ER",
  readRecord: said,
});

function said(values: Tagged): ServiceRecord {
  const joined = (...tags: string[]) => (values(...tags)[0] ?? "").replaceAll("\n", " ");
  const lines = (tag: string) => values(tag).flatMap((value) => value.split("\n"));
  const full = lines("AF").flatMap((name) => authorByFamily(name) ?? []);
  const short = lines("AU").flatMap((name) => (name.includes(",") ? byInitials(name) : authorOf(name)) ?? []);
  const groups = lines("CA").flatMap((name) => authorOf(name, [], true) ?? []);
  const isBook = /^[BS]$/.test(joined("PT"));
  const type = publicationType(joined("DT").split(";")[0] ?? "");
  return {
    title: readLine(joined("TI")),
    abstract: abstractOf(joined("AB")),
    authors: [...(full.length > 0 ? full : short), ...groups],
    editors: lines("BE").flatMap((name) => authorByFamily(name) ?? []),
    published: dateOf(joined("PD"), joined("PY")),
    doi: joined("DI"),
    type: type ?? (isBook ? "chapter" : null),
    container: lineOf(joined("SO")),
    publisher: isBook ? lineOf(joined("PU")) : "",
    volume: lineOf(joined("VL")),
    issue: lineOf(joined("IS")),
    pages: pagesOf(joined("BP"), joined("EP")) || lineOf(joined("AR")),
    keywords: stated(joined("DE").split(";").map(lineOf)),
    also: {
      publisher: joined("PU"),
      containerShort: joined("J9"),
      series: joined("SE"),
      event: joined("CT"),
      issn: joined("SN", "EI"),
      isbn: joined("BN"),
    },
  };
}

/** `Byron, AK` is A. K. Byron. */
function byInitials(name: string) {
  const [family = "", given = ""] = name.split(",").map((part) => part.trim());
  const turned = initialsFirst(`${family} ${given}`);
  return turned === `${family} ${given}` ? authorByFamily(name) : authorOf(turned);
}

/** `MAR 4` or `MAR-APR`, and the year. */
function dateOf(day: string, year: string) {
  const [, month = "", number = ""] = /^(\p{L}{3,9})(?: (\d{1,2}))?$/u.exec(day.split("-")[0] ?? "") ?? [];
  return partialDate(
    Number(year || Number.NaN),
    monthNumber(month),
    number === "" ? undefined : Number(number),
  );
}
