import { MOST_NAMED } from "@/lib/paper/limits";
import { splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";

/**
 * A paper as a record of RIS (the format of Research Information Systems as reference managers read it): `GEN`, since RIS
 * knows no preprints, lines ended by CR and LF. Formulas are the nearest line of Unicode.
 */
export function risOf(paper: Paper, url: string): string {
  const { arxivId, submitted, abstract, doi, journalRef, categories } = paper;
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ["TY", "GEN"],
    ["TI", plainText(paper.title)],
    ...paper.authors.slice(0, MOST_NAMED.citation).map(({ name }) => ["AU", risName(name)] as const),
    ["PY", submitted?.slice(0, 4)],
    ["DA", submitted?.slice(0, 10).replaceAll("-", "/")],
    ["AB", abstract === "" ? undefined : plainText(abstract)],
    ["PB", arxivId === undefined ? undefined : "arXiv"],
    ["AN", arxivId === undefined ? undefined : `arXiv:${arxivId}`],
    ["DO", doi],
    ["N1", journalRef === undefined ? undefined : plainText(journalRef)],
    ...categories.map((category) => ["KW", category] as const),
    ["UR", arxivId === undefined ? url : `https://arxiv.org/abs/${arxivId}`],
    ["ER", ""],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join("");
}

function risName(name: string): string {
  const { family, given, suffix } = splitName(name);
  return [family, given, suffix].filter((part) => part !== "").join(", ");
}

/** A line of RIS is one line, and what begins like a tag in the next would be one. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
