import { partsOfName } from "@/lib/paper/names";
import type { Author, Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { issueOf } from "@/lib/paper/publication";
import { addressesOf, extrasOf, namedAuthors, referenceOf } from "./library";
import { asMarkup } from "./markup";
import { publicationLines, type RisLine, risType } from "./ris-lines";

/**
 * A paper as a record of RIS (the format of Research Information Systems as reference managers read it), lines ended by
 * CR and LF. What a reference library says was published goes out as that; any other paper is `GEN`, since RIS knows no
 * preprints. Formulas are the nearest line of Unicode.
 */
export function risOf(paper: Paper, url: string): string {
  const { arxivId, version, abstract } = paper;
  const { publication, date, doi } = issueOf(paper);
  const { named, hasMore } = namedAuthors(paper);
  const { notes, keywords } = extrasOf(paper);
  const isArxivs = arxivId !== undefined && (publication?.type ?? "article") === "article";
  const lines: RisLine[] = [
    ["TY", risType(publication)],
    ["TI", plainText(paper.title)],
    ...named.map((author) => ["AU", risName(author)] as const),
    ...(hasMore ? [["AU", "et al."] as const] : []),
    ...(publication === undefined ? [] : publicationLines(publication, risName)),
    ["PY", date?.slice(0, 4)],
    ["DA", date === undefined ? undefined : risDate(date)],
    ["AB", abstract === "" ? undefined : plainText(abstract)],
    ["PB", isArxivs ? "arXiv" : undefined],
    [
      "AN",
      arxivId === undefined ? undefined : `arXiv:${arxivId}${version === undefined ? "" : `v${version}`}`,
    ],
    ["DO", doi],
    ...[referenceOf(paper) ?? "", ...notes]
      .filter((note) => note !== "")
      .map((note) => ["N1", plainText(note)] as const),
    ...keywords.map((keyword) => ["KW", keyword] as const),
    ...addressesOf(paper, url, doi).map((address) => ["UR", address] as const),
    ["ER", ""],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join("");
}

/** `2020/03/01`; what is not known is left empty: `2020/03//`. */
function risDate(date: string): string {
  const [year, month = "", day = ""] = date.split("-");
  return day === "" ? `${year}/${month}//` : `${year}/${month}/${day}`;
}

/** A group that would be taken apart ends in a comma, and has its own doubled, as EndNote has it. */
function risName(author: Author): string {
  const { family, given, suffix } = partsOfName(author);
  if (author.group !== undefined) return family.includes(",") ? family.replace(",", ",,") : `${family},`;
  return [family, given, suffix].filter((part) => part !== "").join(", ");
}

/** A line of RIS is one line, and what begins like a tag in the next would be one. */
function oneLine(text: string): string {
  return asMarkup(text).replace(/\s+/g, " ");
}
