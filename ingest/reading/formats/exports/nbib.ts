import { monthNumber, type PartialDate, parsePartialDate, partialDate } from "../partial-date";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { fullRange } from "../services/pubmed-xml";
import { authorByFamily, authorOf, initialsFirst, type ServiceRecord } from "../services/service-draft";
import { type Tagged, taggedFormat } from "./tagged-format";

/** MEDLINE's tagged lines, which PubMed calls NBIB. */
export const nbib = taggedFormat({
  name: "nbib",
  label: "PubMed (NBIB)",
  recognise: (head) => /^PMID- ?\d{1,12}[ \t]{0,9}\r?$/m.test(head.slice(0, 4096)),
  noun: "article",
  tag: /^([A-Z]{2,4}) {0,2}- ?(.*)$/,
  first: "PMID",
  readRecord: said,
});

function said(values: Tagged): ServiceRecord {
  const joined = (...tags: string[]) => (values(...tags)[0] ?? "").replaceAll("\n", " ");
  const full = values("FAU").flatMap((name) => authorByFamily(name) ?? []);
  const short = values("AU").flatMap((name) => authorOf(initialsFirst(name)) ?? []);
  const groups = values("CN").flatMap((name) => authorOf(name, [], true) ?? []);
  const isBook = values("BTI").length > 0;
  const title = joined("TI", "CTI", "BTI", "TT");
  return {
    title: readLine(title.replace(/(?<![.?!])\.$/, "").replace(/^\[([^[\]]+)\]$/, "$1")),
    abstract: abstractOf(joined("AB")),
    authors: [...(full.length > 0 ? full : short), ...groups],
    editors: values("FED").flatMap((name) => authorByFamily(name) ?? []),
    published: dateOf(joined("DEP"), joined("DP")),
    doi: values("LID", "AID").flatMap((id) => /^(\S+) \[doi\]$/.exec(id)?.[1] ?? [])[0] ?? "",
    type: isBook ? (joined("TI", "CTI") === "" ? "book" : "chapter") : "article-journal",
    container: lineOf(isBook ? (joined("TI", "CTI") === "" ? "" : joined("BTI")) : joined("JT", "TA")),
    publisher: lineOf(joined("PB")),
    volume: lineOf(joined("VI")),
    issue: lineOf(joined("IP")),
    pages: pagesOf(fullRange(joined("PG"))) || (/^(\S+) \[pii\]$/.exec(joined("LID"))?.[1] ?? ""),
    keywords: stated(values("OT").map(lineOf)),
    also: { containerShort: isBook ? "" : joined("TA") },
  };
}

/** `20200229`, the day online, or `2020 Mar 4`. */
function dateOf(online: string, printed: string): PartialDate | null {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})(?: (\p{L}{3,9}))?(?: (\d{1,2}))?/u.exec(printed) ?? [];
  const exact = partialDate(
    Number(year || Number.NaN),
    monthNumber(month),
    day === "" ? undefined : Number(day),
  );
  const first = parsePartialDate(online.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
  return exact?.day === undefined && first !== null && (exact === null || exact.year === first.year)
    ? first
    : exact;
}
