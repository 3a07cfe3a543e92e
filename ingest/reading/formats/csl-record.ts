import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { withoutMarkup } from "./csl-text";
import type { LibraryRecord } from "./library-record";
import { type PartialDate, parsePartialDate, partialDate } from "./partial-date";
import type { ReadText } from "./text-draft";

/** A text, or what stands for one: a number, or the first of the texts that Crossref has instead of one. */
const text = z
  .union([z.string(), z.number().transform(String), z.array(z.string()).transform((texts) => texts[0] ?? "")])
  .catch("");

const name = z.object({
  family: text,
  given: text,
  "dropping-particle": text,
  "non-dropping-particle": text,
  suffix: text,
  literal: text,
});
const names = z.array(name).catch([]);

const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
]);
const date = z.object({
  "date-parts": z.array(z.array(number.nullable())).catch([]),
  raw: text,
  literal: text,
});

/** What is read of an item of CSL-JSON; whatever else it has is passed over. */
export const cslItemSchema = z.object({
  type: text,
  title: text,
  abstract: text,
  author: names,
  editor: names,
  issued: date.catch({ "date-parts": [], raw: "", literal: "" }),
  DOI: text,
  URL: text,
  "container-title": text,
  "collection-title": text,
  "event-title": text,
  volume: text,
  issue: text,
  number: text,
  page: text,
  publisher: text,
  genre: text,
  note: text,
  keyword: text,
  archive: text,
  archive_location: text,
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** What an item says. */
export function recordOf(item: CslItem): LibraryRecord {
  const authors = item.author.map(nameOf).filter((one) => one !== "");
  const published = dateOf(item);
  const editors = authors.length > 0 ? [] : item.editor.map(nameOf).filter((one) => one !== "");
  return {
    title: read(item.title, cleanLine),
    abstract: item.abstract === "" ? null : read(item.abstract, cleanText),
    authors: authors.filter((one) => !OTHERS.test(one)).map((one) => ({ name: one })),
    hasMoreAuthors: authors.some((one) => OTHERS.test(one)),
    published,
    doi: item.DOI.trim(),
    arxivIds: [item.number, item.archive_location].filter((id) => /arxiv/i.test(`${id} ${item.archive}`)),
    urls: item.URL.trim() === "" ? [] : [item.URL.trim()],
    ...placeOf(item),
    notes: [
      ...item.note.split("\n").map(line),
      editors.length > 0 ? `Edited by ${editors.join(", ")}` : "",
      published === null ? line(item.issued.literal || item.issued.raw) : "",
    ].filter((note) => note !== ""),
    keywords: item.keyword
      .split(/[,;\n]/)
      .map(line)
      .filter((keyword) => keyword !== ""),
    categories: [],
  };
}

const OTHERS = /^(?:others|et\.?\s+al\.?)$/i;

function line(source: string): string {
  return cleanLine(withoutMarkup(source)).text;
}

function read(source: string, clean: typeof cleanLine): ReadText {
  const plain = withoutMarkup(source);
  const cleaned = clean(plain);
  return { source, cleaned: plain === source ? cleaned : { ...cleaned, changed: true } };
}

/** Given names, particles, family name and suffix, in the order in which they are read. */
function nameOf(person: CslItem["author"][number]): string {
  if (person.literal !== "") return line(person.literal);
  const { given, family, suffix } = person;
  const parts = [given, person["dropping-particle"], person["non-dropping-particle"], family, suffix];
  return line(parts.filter((part) => part !== "").join(" "));
}

function dateOf({ issued }: CslItem): PartialDate | null {
  const [year, month, day] = issued["date-parts"][0] ?? [];
  const stated = partialDate(year ?? Number.NaN, month ?? undefined, day ?? undefined);
  return stated ?? parsePartialDate(issued.raw) ?? parsePartialDate(issued.literal);
}

type Place = Pick<LibraryRecord, "container" | "publisher" | "volume" | "issue" | "pages">;

function placeOf(item: CslItem): Place {
  const isOfSchool = /^(?:thesis|report)$/.test(item.type);
  const journal = item["container-title"] || item["event-title"];
  const isJournal = /^article/.test(item.type) && journal !== "";
  const school = isOfSchool ? [item.genre || KINDS.get(item.type) || "", item.publisher] : [];
  const series = isJournal ? "" : item["collection-title"];
  return {
    container: [journal, ...school, series]
      .map(line)
      .filter((part) => part !== "")
      .join(", "),
    publisher: isJournal || isOfSchool ? "" : line(item.publisher),
    volume: line(item.volume),
    issue: line(item.issue),
    pages: line(item.page).replace(/(?<=\d) ?-{1,2} ?(?=\d)/g, "–"),
  };
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["thesis", "Thesis"],
  ["report", "Report"],
]);
