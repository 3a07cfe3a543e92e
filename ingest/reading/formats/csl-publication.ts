import { type PublicationText, type PublicationType, publicationTypeSchema } from "@/lib/paper/publication";
import type { CslItem } from "./csl-item";
import type { SaidOfPublication } from "./library-publication";

/** Crossref's own names for types, and those of older versions of CSL. */
const OTHER_NAMES: ReadonlyMap<string, PublicationType> = new Map([
  ["journal-article", "article-journal"],
  ["proceedings-article", "paper-conference"],
  ["posted-content", "article"],
  ["book-chapter", "chapter"],
  ["monograph", "book"],
  ["edited-book", "book"],
  ["proceedings", "book"],
  ["dissertation", "thesis"],
  ["peer-review", "review"],
  ["review-book", "review"],
  ["post", "webpage"],
  ["pamphlet", "document"],
]);

/** What an item says of the publication; `line` and `pages` are read as the item's own are. */
export function publicationIn(
  item: CslItem,
  line: (text: string) => string,
  place: { readonly genre: string; readonly pages: string },
): Omit<SaidOfPublication, "editors"> {
  const named = publicationTypeSchema.safeParse(item.type);
  const number = /arxiv/i.test(`${item.number} ${item.archive}`) ? "" : item.number;
  const said: Omit<Record<PublicationText, string>, keyof typeof place> = {
    container: item["container-title"],
    containerShort: item["container-title-short"] || item.journalAbbreviation,
    series: item["collection-title"],
    event: item["event-title"] || item.event,
    publisher: item.publisher,
    place: item["publisher-place"],
    edition: item.edition,
    volume: item.volume,
    issue: item.issue,
    number: number || item["collection-number"],
    isbn: item.ISBN,
    issn: item.ISSN,
    language: item.language,
  };
  const texts = Object.fromEntries(Object.entries(said).map(([field, text]) => [field, line(text)]));
  return {
    type: named.data ?? OTHER_NAMES.get(item.type) ?? "document",
    texts: { ...texts, ...place },
  };
}
