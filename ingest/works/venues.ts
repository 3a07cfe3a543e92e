import type { Venue } from "@/lib/paper/paper";
import { CONFERENCE_NAMES, type ConferenceName, JOURNAL_NAMES } from "./venue-names";

/** A name in capitals with the year beside it: `ICASSP 2026`, `CVPR'26`, `ISCTA'01`, `ICST2023`, `EMNLP-2023`. */
const NAME =
  /(?<![\p{L}\p{N}])([A-Z0-9][\p{L}]*(?:-[A-Z]\p{L}*)?)(?:\s*(?:[-–]\s*)?(?:['’´`]\s?)?((?:19|20)\d\d|(?<=['’´`]\s?)\d\d))?(?![\p{L}\p{N}])/gu;
/** The year before the name: `2026 IEEE/CVF CVPR`. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TAKEN =
  /\b(?:acc?epted?|acceptance|appear(?:s|ed|ing)?|published|presented|publication|proceedings|proc\.?|camera[- ]ready|oral|poster|spotlight|in press|best paper|conference|symposium|journal version)\b|\baccpeted\b/i;
/** What says so even where the sentence also says that the paper was submitted. */
const ACCEPTED = /\bacc?epted\b|\baccpeted\b|\bto appear\b|\bpublished in\b/i;
const NOT_TAKEN = /\b(?:submitted|submission|submitting|under review|in review|rejected|withdrawn)\b/i;
const WORKSHOP = /\bworkshops?\b|@|\bco-?located\b|\bin conjunction with\b|\b\d{4}\)? at \b/i;
/** Conferences that are called workshops. */
const OWN_WORKSHOPS = new Set(["ASRU", "ITW", "SLT", "WASPAA", "WMT", "IWSLT"]);
const FINDINGS = /\bfindings\b/i;
/** In capitals, but no venue. */
const NO_VENUE = new Set(
  "ACM IEEE CVF SIAM AMS APS IEICE IFIP EPTCS LNCS LNAI LIPICS PDF USA UK EU AI ML NLP LLM LLMS API GPU CPU CC BY".split(
    " ",
  ),
);
/** An unknown name must look like one: letters only, three of them or more, nearly all capitals. */
const ACRONYM = /^(?=(?:[^A-Z]*[A-Z]){3})[A-Z][A-Za-z]{2,11}$/;

/**
 * Where a paper was accepted, as its comment or, after it, its journal reference says; null when they name no venue, or
 * one to which it was only submitted.
 */
export function venueOf(comment: string | undefined, journalRef: string | undefined): Venue | null {
  for (const sentence of sentencesOf(comment ?? "")) {
    if (NOT_TAKEN.test(sentence) && !ACCEPTED.test(sentence)) continue;
    const venue = conferenceIn(sentence) ?? (TAKEN.test(sentence) ? journalIn(sentence) : null);
    if (venue !== null) return venue;
  }
  const reference = journalRef ?? "";
  return reference === "" ? null : (journalAt(reference) ?? conferenceIn(reference));
}

/** A full stop ends a sentence unless an abbreviation has it (`Proc. IEEE`, `Phys. Rev.`). */
function sentencesOf(text: string): string[] {
  return text.split(
    /(?<!\b(?:Proc|Trans|Conf|Int|Intl|Symp|Rev|Phys|Lett|Commun|J|vs|Vol|No|Inf|Inform|Comput))\.\s+|;\s+|\n+/,
  );
}

function conferenceIn(sentence: string): Venue | null {
  const names = [...sentence.matchAll(NAME)].map(readName);
  const known = names.filter((name) => isKnown(name, sentence));
  const chosen =
    known.find(({ year }) => year !== undefined) ??
    names.find((name) => isUnknownVenue(name, sentence)) ??
    known[0];
  if (chosen === undefined) return null;
  const { written, series, year } = chosen;
  const isWorkshop = series !== undefined && written === `${series.name}W`;
  const name = trackOf(series?.name ?? written, sentence, isWorkshop);
  return { name, ...dated(year ?? YEAR.exec(sentence)?.[0]) };
}

/** A name as it stands in a sentence: the conference it is known as, and the year beside it. */
interface Name {
  readonly written: string;
  readonly series: ConferenceName | undefined;
  readonly year: string | undefined;
}

/** `CVPRW` are workshops of CVPR. */
function readName([, written = "", year]: RegExpExecArray): Name {
  const bare = written.replace(/^(?:ACM|IEEE)-/, "");
  const series = CONFERENCE_NAMES.get(bare) ?? CONFERENCE_NAMES.get(bare.replace(/-?W$/, ""));
  return { written: bare.replace("-W", "W"), series, year };
}

/** A workshop at a conference, and papers its committee "found worth publishing", are no papers of the conference. */
function trackOf(series: string, sentence: string, isWorkshop: boolean): string {
  const atConference = WORKSHOP.test(sentence) && CONFERENCE_NAMES.has(series) && !OWN_WORKSHOPS.has(series);
  if (isWorkshop || atConference) return `${series} workshops`;
  return FINDINGS.test(sentence) && CONFERENCE_NAMES.has(series) ? `${series} Findings` : series;
}

function isKnown({ written, series, year }: Name, sentence: string): boolean {
  if (series === undefined) return false;
  if (year !== undefined) return true;
  if (series.ambiguous) return false;
  return TAKEN.test(sentence) || sentence.trim().length <= written.length + LABEL_LENGTH;
}

/** A comment of a name and little more is the name of where it was accepted. */
const LABEL_LENGTH = 12;

/** A name that is not in the list counts with its year beside it where the sentence says that the paper was taken. */
function isUnknownVenue({ written, series, year }: Name, sentence: string): boolean {
  if (series !== undefined || year === undefined || !ACRONYM.test(written)) return false;
  return !NO_VENUE.has(written.toUpperCase()) && TAKEN.test(sentence);
}

function journalIn(sentence: string): Venue | null {
  const found = JOURNAL_NAMES.find(([written]) => standsIn(written, sentence));
  return found === undefined ? null : { name: found[1], ...dated(YEAR.exec(sentence)?.[0]) };
}

/** A journal reference begins with the journal's name. */
function journalAt(reference: string): Venue | null {
  const found = JOURNAL_NAMES.find(([written]) => reference.startsWith(written));
  const after = found === undefined ? "" : reference.slice(found[0].length);
  if (found === undefined || /^[\p{L}]/u.test(after) || /^\s+[A-Z]/.test(after)) return null;
  return { name: found[1], ...dated(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(after)?.[0]) };
}

function standsIn(written: string, sentence: string): boolean {
  const at = sentence.indexOf(written);
  if (at < 0) return false;
  const [before = " ", after = " "] = [sentence[at - 1], sentence[at + written.length]];
  // `Neural Networks` is a journal, but not in `Transactions on Neural Networks and Learning Systems`.
  const named = /\b(?:in|by|at|to|the|for)\s+(?:the\s+)?(?:journal\s+)?["“']?$/i.test(sentence.slice(0, at));
  return (
    !/[\p{L}\p{N}]/u.test(before) &&
    !/[\p{L}\p{N}]/u.test(after) &&
    (named || written === written.toUpperCase())
  );
}

/** `26` is 2026 and `98` is 1998. */
function dated(digits: string | undefined): { year: number } | Record<never, never> {
  if (digits === undefined) return {};
  const year = Number(digits);
  return { year: digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900) };
}
