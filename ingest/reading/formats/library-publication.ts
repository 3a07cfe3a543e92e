import type { Author } from "@/lib/paper/paper";
import {
  isFormal,
  type PaperPublication,
  PUBLICATION_TEXTS,
  type PublicationText,
  type PublicationType,
} from "@/lib/paper/publication";
import type { PartialDate } from "./partial-date";

/** What a source says of the publication itself; an empty text says nothing. */
export interface SaidOfPublication {
  readonly type: PublicationType;
  readonly texts: Readonly<Partial<Record<PublicationText, string>>>;
  readonly editors: readonly Author[];
}

/** Where and when, as far as the record says it elsewhere. */
interface Circumstances {
  readonly published: PartialDate | null;
  readonly doi: string;
  /** The record is of a paper on arXiv, and names nothing else that it appeared in. */
  readonly isPreprint: boolean;
}

/** Types that are parts of something, which alone says where they appeared. */
const PARTS: ReadonlySet<PublicationType> = new Set([
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "chapter",
  "entry-dictionary",
  "entry-encyclopedia",
  "paper-conference",
  "review",
]);

/** The publication of a record; null where it says no more than that there is a paper. */
export function publicationOf(said: SaidOfPublication, about: Circumstances): PaperPublication | null {
  const date = about.published === null ? {} : { date: dateText(about.published) };
  const isPart = PARTS.has(said.type);
  // Programs file what is on arXiv under some type or other, with arXiv as its journal or publisher.
  if (about.isPreprint && (isPart || !isFormal({ type: said.type })))
    return about.published === null ? null : { type: "article", ...date };
  const texts = PUBLICATION_TEXTS.flatMap((field) => {
    const text = said.texts[field] ?? "";
    return text === "" ? [] : [[field, text] as const];
  });
  const publication: PaperPublication = {
    type: said.type,
    ...Object.fromEntries(texts),
    ...(said.editors.length === 0 ? {} : { editors: [...said.editors] }),
    ...date,
    ...(about.doi === "" ? {} : { doi: about.doi }),
  };
  const isBare = Object.keys(publication).every((field) => field === "type" || field === "doi");
  return isBare && /^(?:article|document)$/.test(said.type) ? null : publication;
}

/** `2020`, `2020-03` or `2020-03-01`. */
function dateText({ year, month, day }: PartialDate): string {
  return day ?? (month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`);
}
