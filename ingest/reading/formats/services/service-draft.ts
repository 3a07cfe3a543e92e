import { authorNamed } from "@/lib/paper/names";
import type { Author, Origin } from "@/lib/paper/paper";
import type { PublicationText, PublicationType } from "@/lib/paper/publication";
import { editedBy } from "@/lib/paper/remarks";
import type { Draft, Refusal } from "../../../draft";
import { familyFirst } from "../family-first";
import { type LibraryRecord, libraryDraft } from "../library-record";
import { lineOf, readLine, stated } from "../readable";

/** What a database or program says of a work; what is left out, or empty, is not said. */
export interface ServiceRecord extends Partial<Omit<LibraryRecord, "title" | "publication">> {
  readonly title: LibraryRecord["title"];
  /** What it was published as; null where that is not said. */
  readonly type?: PublicationType | null;
  readonly editors?: readonly Author[];
  /** What else is said of the publication: `isbn`, `event`, and a journal's `publisher`. */
  readonly also?: Readonly<Partial<Record<PublicationText, string>>>;
}

const SILENT: LibraryRecord = {
  title: readLine(""),
  abstract: null,
  authors: [],
  published: null,
  doi: "",
  arxivIds: [],
  urls: [],
  container: "",
  publisher: "",
  volume: "",
  issue: "",
  pages: "",
  notes: [],
  keywords: [],
  categories: [],
};

/** Puts a draft together; `noun` names the record where it has no title. */
export function serviceDraft(said: ServiceRecord, noun: string, origin: Origin): Draft | Refusal {
  const { type, editors = [], also = {}, ...rest } = said;
  const record = { ...SILENT, ...rest };
  const { container, publisher, volume, issue, pages, authors, notes } = record;
  const texts = { container, publisher, volume, issue, pages };
  const draft = libraryDraft(
    {
      ...record,
      notes: [...notes, authors.length > 0 ? "" : editedBy(editors)].filter((note) => note !== ""),
      publication: { type: type ?? likelyType(record), texts: { ...texts, ...linesOf(also) }, editors },
    },
    origin,
  );
  return draft.kind === "draft" ? draft : { ...draft, reason: `The ${noun} has no title.` };
}

/** A volume of something that is no book is one of a journal. */
function likelyType({ container, volume }: LibraryRecord): PublicationType {
  return container !== "" && volume !== "" ? "article-journal" : "document";
}

function linesOf(also: NonNullable<ServiceRecord["also"]>): NonNullable<ServiceRecord["also"]> {
  return Object.fromEntries(
    Object.entries(also).flatMap(([field, text]) => (lineOf(text) === "" ? [] : [[field, lineOf(text)]])),
  );
}

/** An author by the name as it is read, with the places that are named; null without a name. */
export function authorOf(name: string, affiliations: readonly string[] = [], isGroup = false): Author | null {
  const read = lineOf(name);
  const places = stated(affiliations.map(lineOf));
  if (read === "") return null;
  return { ...authorNamed(read, isGroup), ...(places.length > 0 ? { affiliations: places } : {}) };
}

/** The same of a name that is written with the family name first: `Byron, Ada`. */
export function authorByFamily(name: string, affiliations: readonly string[] = []): Author | null {
  const { name: read, group = false } = familyFirst(lineOf(name));
  return authorOf(read, affiliations, group);
}

/** Parts of a name in the order in which they are read. */
export function nameOf(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}

/**
 * `Doe JD`, `Doe J.D.` and `van der Berg A Jr`, as MEDLINE and Scopus write names, with the initials in front: `J. D. Doe`.
 * Any other name as it is.
 */
export function initialsFirst(name: string): string {
  const found = INITIALS_LAST.exec(name.trim());
  if (found === null) return name;
  const [, family = "", initials = "", suffix = ""] = found;
  const letters = initials.includes(".")
    ? initials.replace(/\.(?=\p{Lu})/gu, ". ")
    : [...initials].map((one) => `${one}.`).join(" ");
  return nameOf(letters, family, suffix);
}

const INITIALS_LAST =
  /^(\S.{0,150}?) (\p{Lu}{1,4}|(?:\p{Lu}\.[ -]?){1,4})(?:,? (Jr|Sr|\d(?:nd|rd|th)|I{2,3}|IV)\.?)?\.?$/u;
