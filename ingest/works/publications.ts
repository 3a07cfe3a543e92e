import { foldLetters } from "@/lib/paper/slug";

/** Where a work appeared, as far as its journal reference says in so many words. Missing parts are empty. */
export interface Place {
  readonly venue: string;
  readonly volume: string;
  readonly issue: string;
  /** `113–114`, `R978` */
  readonly pages: string;
  readonly year: string;
}

const WHEN = /\s?\(([^()]{0,200})\)$/;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;
const PAGES = /,\s([A-Za-z]{0,4}\d[\w.-]{0,20}(?:–[\w.-]{1,20})?)$/;
const NUMBER = /(?:^|\s)(?:(\d{1,6}[A-Za-z]?)(?:\(([^()]{1,30})\))?|no\. (\S{1,30}))$/;

/** `2020`, `March 2020` */
const DATE = /^(?:[A-Z][a-z]{2,8} )?(?:1[5-9]|20)\d\d$/;

/** Takes `Journal of Light 12(3), 45–67 (March 2020)` apart, which is how records of libraries are read. */
export function placeIn(journalRef: string): Place {
  if (DATE.test(journalRef)) return { ...NOWHERE, year: YEAR.exec(journalRef)?.[0] ?? "" };
  const when = WHEN.exec(journalRef)?.[1] ?? "";
  const where = journalRef.replace(WHEN, "");
  const pages = PAGES.exec(where)?.[1] ?? "";
  const numbered = where.replace(PAGES, "");
  const [, volume = "", issue = "", alone = ""] = NUMBER.exec(numbered) ?? [];
  const venue = numbered.replace(NUMBER, "").trim();
  return { venue, volume, issue: issue || alone, pages, year: YEAR.exec(when)?.[0] ?? "" };
}

const NOWHERE: Place = { venue: "", volume: "", issue: "", pages: "", year: "" };
/**
 * In what two references differ so that they are of two publications: the `place` in one journal, or the `year` alone;
 * null where they may be of one. Two venues may have published one work, so that is no such difference.
 */
export function differenceOf(a: string, b: string): "place" | "year" | null {
  if (a === b) return null;
  const [left, right] = [placeIn(a), placeIn(b)];
  if (areOtherVenues(left, right)) return null;
  if (differ(left.volume, right.volume) || differ(left.issue, right.issue)) return "place";
  if (pagesDiffer(left.pages, right.pages)) return "place";
  return differ(left.year, right.year) && !isOnePlace(left, right) ? "year" : null;
}

/** Whether two references may be of one publication, so that what one lacks may be taken from the other. */
export function mayBeOnePublication(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [placeIn(a), placeIn(b)];
  return isOnePlace(left, right) || (!areOtherVenues(left, right) && differenceOf(a, b) === null);
}

function areOtherVenues(a: Place, b: Place): boolean {
  return a.venue !== "" && b.venue !== "" && !areSameVenue(a.venue, b.venue);
}

/** A volume and a page are of one publication whatever the journal is called. */
function isOnePlace(a: Place, b: Place): boolean {
  const isSameVolume = a.volume === b.volume && a.volume !== "";
  const isSamePage = a.pages !== "" && firstPage(a.pages) === firstPage(b.pages);
  return isSamePage ? a.volume === b.volume : isSameVolume && (a.pages === "" || b.pages === "");
}

function differ(a: string, b: string): boolean {
  return a !== "" && b !== "" && a.toLowerCase() !== b.toLowerCase();
}

/** A number of an article and its pages, which begin at 1, are no difference. */
function pagesDiffer(a: string, b: string): boolean {
  const [left, right] = [firstPage(a), firstPage(b)];
  return differ(left, right) && left !== "1" && right !== "1";
}

/** `R978` and `978` are one page. */
function firstPage(pages: string): string {
  return (pages.split("–")[0] ?? "").replace(/^[A-Za-z.]{1,4}(?=\d)/, "").replace(/^0{1,8}/, "");
}

/** Words that tell no two venues apart. */
const FILLING = new Set("a an and for in of on the proc proceedings th st nd rd annual".split(" "));

/** Whether two venues are one by their letters, or by words of which one abbreviates the other: `Phys. Rev. D`. */
function areSameVenue(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.join("") === right.join("")) return true;
  return left.length === right.length && left.every((word, i) => abbreviates(word, right[i] ?? ""));
}

function wordsOf(venue: string): string[] {
  const words = foldLetters(venue)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !FILLING.has(word));
  return words.length > 0 ? words : [venue];
}

function abbreviates(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
