import { permalinkNormalV1 } from "@/lib/paper/permalink";
import type { Draft } from "../draft";
import { arxivIdOf, publisherDoi, sourceTitle } from "./identity";
import { abstractLikeness, type Company, company } from "./likeness";
import { differenceOf } from "./publications";
import {
  distinctionsOf,
  kindOf,
  mainAndSubtitle,
  slipBetween,
  tellingWords,
  titleWords,
} from "./title-words";

/**
 * What agreement of a field says for one work, about in bits: the logarithm of how much likelier it is in two records
 * of one work than of two (I. Fellegi and A. Sunter, "A theory for record linkage", 1969). Set by hand from what
 * equal and nearly equal titles of arXiv's papers have in common.
 */
const BITS = {
  /** Each telling word of an equal title, up to six: longer titles are not shared by chance. */
  word: 1.5,
  /** A title about another work is given to all works about it. */
  aboutAnother: 2,
  /** A letter lost or moved: no two works found differ so, but the words count for a little less. */
  slip: -3,
  /** A letter replaced (alkane, alkene), or a subtitle left out: neighbouring works have such titles too, so the
   * abstract must be a copy. */
  edited: -7,
  /** Neither side says anything but the title, so nothing could tell them apart for a reader either. */
  silent: 6,
  authors: { all: 6, most: 4 },
  /** A copy of an abstract is of the same work or of a template; half of it survives every revision seen but a few. */
  copied: 15,
  alike: 7,
  related: 2,
  /** Other abstracts under one title: a talk and the article, or a second article. */
  unlike: -9,
  sameYear: 1,
  yearsApart: -3,
};
const MOST_WORDS = 6;
const COPIED = 0.9;
const ALIKE = 0.5;
const RELATED = 0.2;
/** The least that makes two drafts one work: an equal title of five telling words, or of one and its authors. */
const ENOUGH = 7.5;
/** Years between a preprint and its article. */
const USUAL_YEARS = 3;
const MOST_YEARS = 5;

/**
 * How much two drafts look like one work, higher is surer; null when they are not. Neither depends on their order.
 * Works are never one when they state two arXiv ids, two DOIs, two places in one journal, other authors or years far
 * apart, or when their titles differ in a number or in a word such as "erratum".
 */
export function likenessOf(a: Draft, b: Draft): number | null {
  const title = titleBits(a, b);
  if (title === null || contradictInFigures(a, b)) return null;
  const shared = companyOf(a, b);
  if (shared === "few") return null;
  const likeness = abstractLikeness(a.abstract, b.abstract);
  const bits = title + authorBits(shared) + abstractBits(likeness) + yearBits(a, b) + silentBits(a, b);
  return bits >= ENOUGH ? bits + (likeness ?? 0) : null;
}

/** Whether what two drafts state beside their titles cannot be true of one work. */
export function contradict(a: Draft, b: Draft): boolean {
  return contradictInFigures(a, b) || companyOf(a, b) === "few";
}

function contradictInFigures(a: Draft, b: Draft): boolean {
  return (
    differ(arxivIdOf(a), arxivIdOf(b)) ||
    differ(publisherDoi(a), publisherDoi(b)) ||
    yearsBetween(a, b) > MOST_YEARS ||
    differInPublication(a, b)
  );
}

/** Two columns of one name, or two corrections: published in another issue, without an id that makes them one. */
function differInPublication(a: Draft, b: Draft): boolean {
  if (a.journalRef === undefined || b.journalRef === undefined || shareId(a, b)) return false;
  const difference = differenceOf(a.journalRef, b.journalRef);
  if (difference !== "year") return difference === "place";
  return (abstractLikeness(a.abstract, b.abstract) ?? 0) < COPIED;
}

function shareId(a: Draft, b: Draft): boolean {
  const [id, doi] = [arxivIdOf(a), publisherDoi(a)];
  return (id !== null && id === arxivIdOf(b)) || (doi !== null && doi === publisherDoi(b));
}

/**
 * Whether two drafts with one DOI are of two works all the same: an erratum under the DOI of its article, chapters by
 * other people under the DOI of their book.
 */
export function areApartDespiteDoi(a: Draft, b: Draft): boolean {
  if (kindOf(titleWords(a.title)) !== kindOf(titleWords(b.title))) return true;
  return companyOf(a, b) === "few" && titleBits(a, b) === null;
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function companyOf(a: Draft, b: Draft): Company {
  return company(namesIn(a), namesIn(b));
}

function namesIn({ authors = [] }: Draft): string[] {
  return authors.map(({ name }) => name);
}

function titleBits(a: Draft, b: Draft): number | null {
  const [wordsA, wordsB] = [titleWords(a.title), titleWords(b.title)];
  const words = Math.min(tellingWords(wordsA).length, tellingWords(wordsB).length, MOST_WORDS);
  const bits = kindOf(wordsA) === "" ? words * BITS.word : Math.min(words * BITS.word, BITS.aboutAnother);
  if (wordsA.join("") === wordsB.join("") || isSameSource(a, b)) return bits;
  if (distinctionsOf(wordsA) !== distinctionsOf(wordsB)) return null;
  const slip = slipIn(wordsA, wordsB);
  if (slip === "moved") return bits + BITS.slip;
  return slip === "replaced" || lacksSubtitle(a.title, b.title) ? BITS.edited : null;
}

function isSameSource(a: Draft, b: Draft): boolean {
  return permalinkNormalV1(sourceTitle(a)) === permalinkNormalV1(sourceTitle(b));
}

function slipIn(a: readonly string[], b: readonly string[]): "moved" | "replaced" | null {
  if (a.length !== b.length) return null;
  const changed = a.flatMap((word, i) => (word === b[i] ? [] : [slipBetween(word, b[i] ?? "")]));
  return changed.length === 1 ? (changed[0] ?? null) : null;
}

/** Whether one title lacks what the other has before or after a colon or in brackets at its end. */
function lacksSubtitle(a: string, b: string): boolean {
  const [mainA, subA] = partsOf(a);
  const [mainB, subB] = partsOf(b);
  if (mainA === "" || mainB === "" || (subA !== "" && subB !== "")) return false;
  return mainA === mainB || subB === mainA || subA === mainB;
}

function partsOf(title: string): string[] {
  return mainAndSubtitle(title).map((part) => titleWords(part).join(""));
}

function authorBits(shared: Company): number {
  return shared === "all" || shared === "most" ? BITS.authors[shared] : 0;
}

function abstractBits(likeness: number | null): number {
  if (likeness === null) return 0;
  if (likeness >= COPIED) return BITS.copied;
  if (likeness >= ALIKE) return BITS.alike;
  return likeness >= RELATED ? BITS.related : BITS.unlike;
}

function yearBits(a: Draft, b: Draft): number {
  const years = yearsBetween(a, b);
  if (Number.isNaN(years)) return 0;
  if (years <= 1) return BITS.sameYear;
  return years <= USUAL_YEARS ? 0 : BITS.yearsApart;
}

/** NaN when one of them is not dated. */
function yearsBetween(a: Draft, b: Draft): number {
  return Math.abs(yearOf(a) - yearOf(b));
}

function yearOf({ submitted, updated }: Draft): number {
  return Number.parseInt(submitted ?? updated ?? "", 10);
}

function silentBits(a: Draft, b: Draft): number {
  const isSilent = [a, b].every(
    ({ abstract, authors = [] }) => abstract === undefined && authors.length === 0,
  );
  return isSilent ? BITS.silent : 0;
}
