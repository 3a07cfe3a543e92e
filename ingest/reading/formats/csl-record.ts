import { authorNamed } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import { editedBy } from "@/lib/paper/remarks";
import { cleanLine, cleanText } from "@/lib/paper/text";
import type { CslItem } from "./csl-item";
import { publicationIn } from "./csl-publication";
import type { LibraryRecord } from "./library-record";
import { withoutMarkup } from "./markup-text";
import { isOthers, namedAuthors } from "./name-order";
import { type PartialDate, parsePartialDate, partialDate } from "./partial-date";
import { withSubtitle } from "./subtitle";
import type { ReadText } from "./text-draft";

/** What an item says. */
export function recordOf(item: CslItem): LibraryRecord {
  const people = peopleOf(item.author);
  const names = namedAuthors(people.filter(({ name }) => !isOthers(name)));
  const published = dateOf(item);
  const editors = peopleOf(item.editor);
  const lines = item.note.split("\n").map(line);
  const place = placeOf(item);
  return {
    title: read(withSubtitle(item.title, item.subtitle), cleanLine),
    abstract: item.abstract === "" ? null : read(item.abstract, cleanText),
    authors: names,
    hasMoreAuthors: people.some(({ name }) => isOthers(name)),
    published,
    doi: item.DOI,
    arxivIds: [item.number, item.archive_location].filter((id) => /arxiv/i.test(`${id} ${item.archive}`)),
    version: item.version,
    // An item has one address; others stand in its note, each on a line.
    urls: [item.URL.trim(), ...lines.filter(isAddress)].filter((url) => url !== ""),
    publication: { ...publicationIn(item, line, { genre: genreOf(item), pages: place.pages }), editors },
    ...place,
    notes: [
      ...lines.filter((note) => !isAddress(note)),
      published === null ? line(item.issued.literal || item.issued.raw) : "",
      names.length > 0 ? "" : editedBy(editors),
    ].filter((note) => note !== ""),
    keywords: item.keyword
      .split(/[,;\n]/)
      .map(line)
      .filter((keyword) => keyword !== ""),
    categories: [],
  };
}

function line(source: string): string {
  return cleanLine(withoutMarkup(source)).text;
}

function read(source: string, clean: typeof cleanLine): ReadText {
  const plain = withoutMarkup(source);
  const cleaned = clean(plain);
  return { source, cleaned: plain === source ? cleaned : { ...cleaned, changed: true } };
}

function isAddress(note: string): boolean {
  return /^https?:\/\/\S+$/.test(note);
}

function peopleOf(people: CslItem["author"]): Author[] {
  return people
    .map((person) => authorNamed(nameOf(person), person.literal !== ""))
    .filter(({ name: one }) => one !== "");
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
  const school = isOfSchool ? [genreOf(item), item.publisher] : [];
  const series = isJournal ? "" : item["collection-title"];
  return {
    container: [journal, ...school, series]
      .map(line)
      .filter((part) => part !== "")
      .join(", "),
    publisher: isJournal || isOfSchool ? "" : line(item.publisher),
    volume: line(item.volume),
    issue: line(item.issue),
    pages: line(item.page || item["article-number"]).replace(/(?<=\d) ?-{1,2} ?(?=\d)/g, "–"),
  };
}

function genreOf(item: CslItem): string {
  return line(item.genre || KINDS.get(item.type) || "");
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["thesis", "Thesis"],
  ["report", "Report"],
]);
