import type { Author, Origin } from "@/lib/paper/paper";
import type { Draft, Refusal } from "../../../draft";
import { type LibraryRecord, libraryDraft } from "../library-record";
import { lineOf, readLine, stated } from "../readable";

/** What a service says of a work; what is left out, or empty, is not said. */
export type ServiceRecord = Pick<LibraryRecord, "title"> & Partial<LibraryRecord>;

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
  const draft = libraryDraft({ ...SILENT, ...said }, origin);
  return draft.kind === "draft" ? draft : { ...draft, reason: `The ${noun} has no title.` };
}

/** An author by name, as a person or group where that was read of it, with the places that are named; null without a name. */
export function authorOf(named: string | Author, affiliations: readonly string[] = []): Author | null {
  const author = typeof named === "string" ? { name: named } : named;
  const name = lineOf(author.name);
  const places = stated(affiliations.map(lineOf));
  if (name === "") return null;
  return { ...author, name, ...(places.length > 0 ? { affiliations: places } : {}) };
}

/** Parts of a name in the order in which they are read. */
export function nameOf(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}

/** `Doe JD` and `van der Berg A Jr`, as MEDLINE writes names, with the initials in front: `J. D. Doe`. */
export function initialsFirst(name: string): string {
  const found = /^(\S.{0,150}?) (\p{Lu}{1,4})(?: (Jr|Sr|\d(?:nd|rd|th)|I{2,3}|IV))?\.?$/u.exec(name.trim());
  if (found === null) return name;
  const [, family = "", initials = "", suffix = ""] = found;
  return nameOf([...initials].map((letter) => `${letter}.`).join(" "), family, suffix);
}
