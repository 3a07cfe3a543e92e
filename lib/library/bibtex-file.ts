import library from "bibtex-parse";
import { z } from "zod";
import { accentsResolved } from "@/lib/paper/accents";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import { LONGEST } from "@/lib/paper/limits";
import { segmentsOf } from "@/lib/paper/segments";
import { slugOf } from "@/lib/paper/slug";
import { FROM_FILE } from "./from-file";
import type { KeptPaper } from "./kept-paper";
import { MOST_SAVED } from "./limits";

const single = z.object({ datatype: z.string(), value: z.string().nullable() });
const value = z.union([single, z.object({ datatype: z.literal("concatinate"), value: z.array(single) })]);
const assignment = z.intersection(z.object({ name: z.string() }), value);
const parts = z.array(
  z.union([
    z.object({ itemtype: z.literal("entry"), fields: z.array(assignment) }),
    z.intersection(z.object({ itemtype: z.literal("string") }), assignment),
    z.object({ itemtype: z.enum(["comment", "preamble"]) }),
  ]),
);

/** What a BibTeX file has: papers as it says them, and how many of its entries could not be read. */
export interface ReadBibtex {
  readonly papers: readonly KeptPaper[];
  readonly refused: number;
}

/**
 * Reads the entries of a BibTeX file, each by itself, so that a broken one costs no other. Enough to find a paper and to
 * list it: whoever wants all of an entry in a collection gives the file to `npm run ingest`.
 */
export function readBibtex(text: string): ReadBibtex {
  const papers: KeptPaper[] = [];
  const abbreviations = new Map<string, string>();
  let refused = 0;
  for (const piece of text.split(/^(?=[ \t]{0,9}@)/m)) {
    if (!/^[ \t]{0,9}@/.test(piece) || papers.length === MOST_SAVED) continue;
    const read = parsed(piece);
    if (read === null) refused += 1;
    for (const part of read ?? []) {
      if (part.itemtype === "string") abbreviations.set(part.name.toLowerCase(), textOf(part, abbreviations));
      if (part.itemtype !== "entry") continue;
      const fields = new Map(
        part.fields.map((field) => [field.name.toLowerCase(), textOf(field, abbreviations)]),
      );
      const paper = paperOf(fields);
      if (paper === null) refused += 1;
      else papers.push(paper);
    }
  }
  return { papers, refused };
}

function parsed(piece: string): z.infer<typeof parts> | null {
  try {
    return parts.parse(library.parse(piece, { number: "string" }));
  } catch {
    // No BibTeX, or more braces within braces than the parser can follow.
    return null;
  }
}

function textOf(written: z.infer<typeof value>, known: ReadonlyMap<string, string>): string {
  const all = Array.isArray(written.value) ? written.value : [{ ...written, value: written.value }];
  return all
    .map(({ datatype, value: text }) =>
      datatype === "identifier" ? (known.get((text ?? "").toLowerCase()) ?? text ?? "") : (text ?? ""),
    )
    .join("");
}

function paperOf(fields: ReadonlyMap<string, string>): KeptPaper | null {
  const title = proseOf(fields.get("title") ?? "").slice(0, LONGEST.title);
  if (title === "") return null;
  const arxivId = arxivIdOf(fields);
  const doi = /10\.\d{4,9}\/\S+/.exec((fields.get("doi") ?? "").replaceAll("\\", ""))?.[0];
  const year = /\d{4}/.exec(fields.get("year") ?? fields.get("date") ?? "")?.[0];
  const journal = proseOf(fields.get("journal") ?? fields.get("booktitle") ?? "");
  return {
    key: `${FROM_FILE}${slugOf(title, 120)}`,
    title,
    abstract: proseOf(fields.get("abstract") ?? "").slice(0, LONGEST.abstract),
    authors: namesOf(fields.get("author") ?? ""),
    ...(arxivId === null ? {} : { arxivId }),
    ...(doi === undefined || doi.length > LONGEST.doi ? {} : { doi }),
    ...(year === undefined ? {} : { submitted: `${year}-01-01` }),
    ...(journal === "" ? {} : { journalRef: `${journal}${year === undefined ? "" : ` (${year})`}` }),
    categories: [],
    topics: [],
    links: [],
    sources: [],
  };
}

function arxivIdOf(fields: ReadonlyMap<string, string>): string | null {
  const names = [fields.get("eprint"), fields.get("url"), fields.get("doi")];
  for (const name of names) {
    const id = name === undefined ? null : parseArxivId(name.replace(/^.*10\.48550\/arxiv\./i, ""));
    if (id !== null) return id;
  }
  return null;
}

/** `Family, Given and Given Family and others` as names in the order of print. */
function namesOf(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .split(/ and /i)
    .map((name) => proseOf(name))
    .filter((name) => name !== "" && name !== "others")
    .map((name) => {
      const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
      return given === ""
        ? family
        : more.length === 0
          ? `${given} ${family}`
          : `${more.join(" ")} ${family}, ${given}`;
    });
}

/** TeX prose without the braces and escapes that only TeX needs; formulas stay as they are. */
function proseOf(tex: string): string {
  const text = accentsResolved(tex);
  return segmentsOf(text)
    .map((segment) =>
      segment.kind === "math" ? text.slice(...segment.at) : segment.text.replace(/\\([&%#_])|[{}]/g, "$1"),
    )
    .join("")
    .replaceAll("~", " ")
    .replace(/\s+/g, " ")
    .trim();
}
