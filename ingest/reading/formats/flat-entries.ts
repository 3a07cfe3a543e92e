import { type PinnedArxivId, parsePinnedArxivId } from "@/lib/paper/arxiv-id";

/** One entry of a flattened feed, its texts exactly as they stand. */
export interface FlatEntry {
  readonly pinned: PinnedArxivId;
  readonly title: string;
  readonly updated: string;
  readonly abstract: string;
  readonly published: string;
  /** Comment, journal reference, authors and DOI, run together. */
  readonly tail: string;
}

/** What stands before the first entry. */
export interface FlatHead {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** Total, start and page size, run together in one of two orders. */
  readonly digits: string;
}

/** A flattened feed; an entry that cannot be read is the reason why. */
export interface FlatFeed {
  readonly head: FlatHead;
  readonly entries: readonly (FlatEntry | string)[];
}

const STAMP = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)";
const ADDRESS = /^https?:\/\/(?:export\.)?arxiv\.org\//;
const TITLE = /ar[Xx]iv /;
/** The date, and the numbers that end a head. */
const HEAD_END = new RegExp(`(${STAMP})\\s*(?:(\\d+)\\s*)?$`);
const STAMPS = new RegExp(STAMP, "g");
const ENTRY = /https?:\/\/arxiv\.org\/abs\/(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})v(?=[1-9])/g;

const LONGEST_HEAD = 4096;
const LONGEST_TITLE = 2000;

/** Whether a text begins like a flattened feed. */
export function looksFlat(text: string): boolean {
  return flatHead(text) !== null;
}

/** The head alone; null when the text does not begin with one. */
export function flatHead(text: string): FlatHead | null {
  const start = text.slice(0, LONGEST_HEAD);
  const first = start.search(ENTRY);
  const head = (first < 0 ? start : start.slice(0, first)).replace(/^\ufeff/, "");
  const end = HEAD_END.exec(head);
  const named = end === null ? null : addressAndTitle(head.slice(0, end.index).trim());
  if (end === null || named === null) return null;
  return { ...named, updated: end[1] ?? "", digits: end[2] ?? "" };
}

/** The feed's address, which has no spaces, and its title, which may be glued to it. */
function addressAndTitle(opening: string): { id: string; title: string } | null {
  if (!ADDRESS.test(opening)) return null;
  const glued = opening.search(TITLE);
  const at = glued < 0 ? opening.length : glued;
  const [id, title] = [opening.slice(0, at).trim(), opening.slice(at)];
  return /\s/.test(id) || title.length > LONGEST_TITLE ? null : { id, title };
}

/** Reads a flattened feed; null when the text is none. */
export function readFlatFeed(text: string): FlatFeed | null {
  const head = flatHead(text);
  if (head === null) return null;
  const starts = entryStarts(text);
  return {
    head,
    entries: starts.map((start, i) => readEntry(text.slice(start, starts[i + 1] ?? text.length))),
  };
}

/**
 * Where entries begin. An entry holds two dates, updated and published; an address of arXiv before the second date, or
 * one that no date follows, is quoted in an abstract or a comment and begins nothing.
 */
function entryStarts(text: string): number[] {
  const candidates = [...text.matchAll(ENTRY)].map((hit) => hit.index);
  const stamps = [...text.matchAll(STAMPS)].map((hit) => hit.index);
  const starts: number[] = [];
  let dates = 2;
  let next = 0;
  candidates.forEach((at, i) => {
    const until = candidates[i + 1] ?? text.length;
    while ((stamps[next] ?? Number.POSITIVE_INFINITY) < at) next++;
    let following = 0;
    while ((stamps[next] ?? Number.POSITIVE_INFINITY) < until) {
      next++;
      following++;
    }
    if (dates >= 2 && following > 0) {
      starts.push(at);
      dates = following;
    } else dates += following;
  });
  return starts;
}

const DATES = new RegExp(`^(.*?)(${STAMP})(.*)$`, "s");

function readEntry(text: string): FlatEntry | string {
  const first = DATES.exec(text);
  const second = DATES.exec(first?.[3] ?? "");
  if (first === null || second === null) {
    return `“${text.slice(0, 60)}…” is cut off: expected a title, a date, an abstract and a second date.`;
  }
  const [, opening = "", updated = ""] = first;
  const [, abstract = "", published = "", tail = ""] = second;
  const named = idAndTitle(opening, updated === published);
  if (named === null) return `“${opening.slice(0, 60)}…” has no arXiv id and version.`;
  return { ...named, updated, abstract: abstract.trim(), published, tail: tail.trim() };
}

/** A version and a title run together: `v12D materials` is version 1 of `2D materials` when both dates are equal. */
function idAndTitle(opening: string, datesEqual: boolean): { pinned: PinnedArxivId; title: string } | null {
  const found = /^https?:\/\/arxiv\.org\/abs\/(\S+?)v(\d+)((?!\d).*)$/s.exec(opening);
  if (found === null) return null;
  const [, id = "", digits = "", rest = ""] = found;
  const width = versionWidth(digits, rest, datesEqual);
  const pinned = parsePinnedArxivId(`${id}v${digits.slice(0, width)}`);
  const title = `${digits.slice(width)}${rest}`.trim();
  return pinned === null || title === "" ? null : { pinned, title };
}

/**
 * How many of the digits are the version. Equal dates are a first version. Otherwise it is at least 2, and versions
 * beyond 19 are rarer than titles that begin with a digit, unless a word follows that no digit belongs to.
 */
function versionWidth(digits: string, rest: string, datesEqual: boolean): number {
  if (digits.length === 1) return 1;
  if (datesEqual) return digits.startsWith("1") ? 1 : digits.length;
  if (digits.startsWith("1") || digits[1] === "0") return 2;
  return digits.length === 2 && /^\p{Lu}\p{Ll}{2}/u.test(rest) ? 2 : 1;
}
