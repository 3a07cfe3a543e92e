import { type PinnedArxivId, parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { categoryName, categoryOfSubject } from "@/lib/paper/categories";
import type { Author, Origin, PaperLink } from "@/lib/paper/paper";
import { FIRST_AUTHORS_ALONE, remarksOf } from "@/lib/paper/remarks";
import type { Doubt, Draft, Refusal } from "../../draft";
import { bareDoi, furtherAddresses, isResolver } from "../doi";
import { linksIn } from "../links";
import { isRemark } from "./library-notes";
import { publicationOf, type SaidOfPublication } from "./library-publication";
import { type PartialDate, readableDate } from "./partial-date";
import { type DraftRest, type ReadText, textDraft } from "./text-draft";

/** What reference managers know of a work, whatever they write it as. Texts are cleaned; an empty one says nothing. */
export interface LibraryRecord {
  readonly title: ReadText;
  readonly abstract: ReadText | null;
  readonly authors: readonly Author[];
  /** The source says that there are more authors than it names. */
  readonly hasMoreAuthors?: boolean;
  readonly published: PartialDate | null;
  readonly doi: string;
  /** Where an arXiv id may stand: the first that is one counts. */
  readonly arxivIds: readonly string[];
  /** The version of a paper on arXiv, where it does not stand with the id. */
  readonly version?: string;
  readonly urls: readonly string[];
  /** The journal, book or series it appeared in. */
  readonly container: string;
  readonly publisher: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  /** What it was published as, field by field. */
  readonly publication?: SaidOfPublication;
  /** What only people read: notes, where it was presented. */
  readonly notes: readonly string[];
  readonly keywords: readonly string[];
  /** arXiv's categories, the primary one first. */
  readonly categories: readonly string[];
}

/** Reference managers date what was published, which is later than what arXiv calls submitted. */
const PUBLISHED: Doubt = { note: "date of publication", confidence: 0.5 };
const MORE_AUTHORS: Doubt = { note: FIRST_AUTHORS_ALONE, confidence: 0.5 };

/** Puts a draft together; one without a title is refused. */
export function libraryDraft(record: LibraryRecord, origin: Origin): Draft | Refusal {
  return textDraft(origin, record.title, record.abstract, detailsOf(record));
}

function detailsOf(record: LibraryRecord): DraftRest {
  const { authors, published, hasMoreAuthors = false } = record;
  const pinned = arxivIdOf(record);
  const submitted = published?.day;
  const comment = commentOf(record);
  const journalRef = journalRefOf(record, pinned !== null);
  const doi = ARXIV_DOI.test(doiOf(record)) ? "" : doiOf(record);
  const version = pinned === null ? null : versionOf(record, pinned);
  const isPreprint = pinned !== null && !hasContainer(record);
  const publication =
    record.publication === undefined
      ? null
      : publicationOf(record.publication, { published, doi, isPreprint });
  const categories = categoriesOf(record);
  const links = linksOf(record);
  const doubts = {
    ...(submitted === undefined ? {} : { submitted: PUBLISHED }),
    ...(hasMoreAuthors && authors.length > 0 ? { authors: MORE_AUTHORS } : {}),
  };
  return {
    ...(pinned === null ? {} : { arxivId: pinned.id }),
    ...(version === null ? {} : { version }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(submitted === undefined ? {} : { submitted }),
    ...(comment === "" ? {} : { comment }),
    ...(journalRef === "" ? {} : { journalRef }),
    ...(doi === "" ? {} : { doi }),
    ...(publication === null ? {} : { publication }),
    ...(categories.length > 0 ? { categories } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(Object.keys(doubts).length > 0 ? { doubts } : {}),
  };
}

/** arXiv registers one for every paper; it says no more than the id. */
const ARXIV_DOI = /^10\.48550\/arxiv\./i;
const ID = String.raw`((?:[a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)`;
/** The place of a preprint, which ends in its id: `arXiv preprint arXiv:1706.03762`, `arXiv e-prints, hep-th/9901001`. */
const PLACE_ID = new RegExp(
  String.raw`\barxiv\b[^\d:]{0,30}:?\s?${ID}\s?(?:\[[\w.-]{1,20}\])?[\s.,)]{0,3}$`,
  "i",
);
/** How DBLP writes the id of a paper in CoRR, its name for the computer science of arXiv. */
const CORR_ID = /^abs\/((?:[a-z-]+\/)?[\d.]+(?:v\d+)?)$/i;
/** A note that says no more than the id and a category: `arXiv:1706.03762 [cs.CL]`, `arXiv preprint arXiv:1706.03762`. */
const ID_NOTE = new RegExp(
  String.raw`^(?:arxiv )?(?:(?:pre|e-?)print )?arxiv:\s?${ID}(?:\s?\[([\w.-]{1,20})\])?\.?$`,
  "i",
);

function isIdAlone(note: string): boolean {
  return parsePinnedArxivId(ID_NOTE.exec(note)?.[1] ?? "") !== null;
}

/**
 * The id that a field for it states, or the place where the work appeared. What a note only mentions is the id of another
 * work as often as not, so a note counts where it says nothing else.
 */
function arxivIdOf(record: LibraryRecord): PinnedArxivId | null {
  const { arxivIds, urls, container, volume, pages, notes } = record;
  const doi = doiOf(record);
  const stated = [...arxivIds, ARXIV_DOI.test(doi) ? doi.replace(ARXIV_DOI, "") : "", record.doi];
  const corr = CORR_ID.exec(volume)?.[1] ?? "";
  const placed = [container, `${container} ${volume}`, `${container} ${pages}`].map(
    (text) => PLACE_ID.exec(text)?.[1] ?? "",
  );
  const noted = notes.map((note) => ID_NOTE.exec(note)?.[1] ?? "");
  for (const text of [...stated, corr, ...urls, ...placed, ...noted]) {
    const pinned = parsePinnedArxivId(text);
    if (pinned !== null) return pinned;
  }
  return null;
}

function versionOf({ version = "" }: LibraryRecord, pinned: PinnedArxivId): number | null {
  return pinned.version ?? (/^[1-9]\d{0,3}$/.test(version) ? Number(version) : null);
}

const ARXIV_CONTAINER = /^(?:corr|arxiv\b.*|.*\barxiv\b.{0,40}\d{4}\.\d{4,5}(?:v\d+)?)$/i;

/** Whether it names anything but arXiv that the work appeared in. */
function hasContainer({ container }: LibraryRecord): boolean {
  return container !== "" && !ARXIV_CONTAINER.test(container);
}

/** `Journal of Light 12(3), 45–67 (2020)`: what a source says of it, and the year even where it says nothing else. */
function journalRefOf(record: LibraryRecord, isOnArxiv: boolean): string {
  const { container, volume, issue, pages, publisher, published } = record;
  if (isOnArxiv && !hasContainer(record)) return "";
  const number = `${volume}${issue === "" ? "" : volume === "" ? `no. ${issue}` : `(${issue})`}`;
  const place = [container, number].filter((part) => part !== "").join(" ");
  const where = [place, pages].filter((part) => part !== "").join(", ");
  const when = [publisher, published === null ? "" : readableDate(published)].filter((part) => part !== "");
  if (when.length === 0) return where;
  return where === "" ? when.join(", ") : `${where} (${when.join(", ")})`;
}

/** The DOI, also where the source has it as an address alone. */
function doiOf({ doi, urls }: LibraryRecord): string {
  return bareDoi(doi) || bareDoi(urls.find(isResolver) ?? "");
}

/** Notes, keywords, and addresses of another kind than a link can lead to. */
function commentOf({ notes, keywords, urls }: LibraryRecord): string {
  const others = keywords.filter(
    (keyword) => categoryOfSubject(keyword) === null && categoryName(keyword) === null,
  );
  const unlinked = urls.filter((url) => linksIn(url).length === 0 && parsePinnedArxivId(url) === null);
  const said = notes.filter((note) => !isIdAlone(note) && isRemark(note));
  return remarksOf([...said, ...unlinked], others);
}

/** Zotero keeps arXiv's categories as tags: `Computer Science - Machine Learning`. */
function categoriesOf({ categories, keywords, notes }: LibraryRecord): string[] {
  const noted = notes.map((note) => (isIdAlone(note) ? (ID_NOTE.exec(note)?.[2] ?? "") : ""));
  const tagged = keywords.flatMap((keyword) => {
    const code = categoryName(keyword) === null ? categoryOfSubject(keyword) : keyword;
    return code === null ? [] : [code];
  });
  return [
    ...new Set([...categories, ...noted.filter((name) => categoryName(name) !== null), ...tagged]),
  ].filter((category) => category !== "");
}

/**
 * The addresses that lead to more than the id and the DOI do, and those that the abstract names. What notes name may
 * belong to another work.
 */
function linksOf(record: LibraryRecord): PaperLink[] {
  const doi = doiOf(record).toLowerCase();
  const isKnown = (url: string) => isResolver(url) && bareDoi(url).toLowerCase() === doi;
  const own = record.urls.filter((url) => parsePinnedArxivId(url) === null && !isKnown(url));
  return linksIn(...own, record.abstract?.cleaned.text, ...furtherAddresses(record.doi));
}
