import { MOST } from "@/lib/paper/limits";
import type { Author } from "@/lib/paper/paper";
import { cleanLine } from "@/lib/paper/text";
import { isName } from "./name-order";
import { explained, isNumbers, numbersIn } from "./numbered-affiliations";

/** A line of authors, read. */
export interface AuthorLine {
  readonly authors: readonly Author[];
  /** Whether more than names and affiliations had to be read: a collaboration before a colon, numbered affiliations. */
  readonly isInterpreted: boolean;
}

/** One author as written: the name, and the texts in brackets after it. */
interface Written {
  name: string;
  notes: string[];
}

/** A longer line is no list of authors; the longest of arXiv has a tenth of it. */
const LONGEST = 1 << 20;

/**
 * Reads a line of authors as arXiv's submission form takes it: names parted by commas or "and", affiliations in brackets
 * (which hold for the names before them that have none), numbers that a list at the end explains
 * (`A (1), B (1,2) ((1) Here, (2) There)`), a collaboration before a colon.
 */
export function readAuthorLine(line: string): AuthorLine {
  const { text, hasCollaboration } = collaborationParted(line.slice(0, LONGEST));
  const written = writtenAuthors(text);
  const affiliations = takeExplained(written);
  shareNotes(written);
  // Many authors may share one list of notes, which is read once.
  const read = new Map<readonly string[], readonly string[]>();
  const authors = written.flatMap(({ name, notes }) => {
    const places = read.get(notes) ?? placesOf(notes, affiliations);
    read.set(notes, places);
    return authorOf(name, places);
  });
  return { authors, isInterpreted: hasCollaboration || affiliations !== null };
}

function authorOf(name: string, affiliations: readonly string[]): Author[] {
  const clean = cleanLine(name).text.trim();
  if (!isName(clean) || /^et al\.?$/i.test(clean)) return [];
  return [{ name: clean, ...(affiliations.length > 0 ? { affiliations: [...affiliations] } : {}) }];
}

/** The affiliations that notes name, or are. */
function placesOf(
  notes: readonly string[],
  explained: ReadonlyMap<string, string> | null,
): readonly string[] {
  const named = explained === null ? notes : notes.flatMap((note) => namedBy(note, explained));
  const places = named.slice(0, MOST.affiliations).map((place) => cleanLine(place).text);
  return [...new Set(places)].filter((place) => place !== "");
}

const COLLABORATION = /^[^,():]{0,200}\b(?:collaborations?|consortium|group|team|project)\s*:/i;

function collaborationParted(line: string): { text: string; hasCollaboration: boolean } {
  const hasCollaboration = COLLABORATION.test(line);
  return { text: hasCollaboration ? line.replace(":", ",") : line, hasCollaboration };
}

const AND = /(?:^|\s)(?:and|\\?&)(?=\s|$)/;
const SUFFIX = /^\s*(?:Jr|Sr|II|III|IV)\.?\s*$/;

function writtenAuthors(line: string): Written[] {
  const authors: Written[] = [];
  let current: Written = { name: "", notes: [] };
  const next = () => {
    if (current.name.trim() !== "" || current.notes.length > 0) authors.push(current);
    current = { name: "", notes: [] };
  };
  for (const { kind, text } of partsOf(line)) {
    if (kind === "note") current.notes.push(text);
    else if (kind === "comma") next();
    else if (SUFFIX.test(text) && current.name === "" && authors.length > 0) {
      current = authors.pop() ?? current;
      current.name = `${current.name.trim()} ${text.trim()}`;
    } else {
      text.split(AND).forEach((name, i) => {
        if (i > 0 || (current.notes.length > 0 && name.trim() !== "")) next();
        current.name += name;
      });
    }
  }
  next();
  return authors;
}

interface Part {
  readonly kind: "text" | "note" | "comma";
  readonly text: string;
}

/** Commas outside brackets, brackets (with those inside them), and what stands between. */
function* partsOf(line: string): Generator<Part> {
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= line.length; at++) {
    const sign = line[at];
    const isEnd = sign === undefined;
    if (sign === "(" && depth++ > 0) continue;
    if (sign === ")" && (depth === 0 || --depth > 0)) continue;
    if (depth > (sign === "(" ? 1 : 0) && !isEnd) continue;
    if (sign !== "(" && sign !== ")" && sign !== "," && sign !== ";" && !isEnd) continue;
    const kind = sign === ")" || (isEnd && depth > 0) ? "note" : "text";
    if (at > from) yield { kind, text: line.slice(from, at) };
    if (sign === "," || sign === ";") yield { kind: "comma", text: sign };
    from = at + 1;
  }
}

/** Takes the list of numbered affiliations out; null when the brackets hold affiliations themselves. */
function takeExplained(authors: Written[]): ReadonlyMap<string, string> | null {
  let affiliations: ReadonlyMap<string, string> | null = null;
  for (const author of authors) {
    const last = author.notes.at(-1);
    const found = last === undefined || isNumbers(last) ? null : explained(last);
    if (found === null) continue;
    affiliations = found;
    author.notes.pop();
  }
  const notes = authors.flatMap((author) => author.notes);
  if (notes.length === 0 || !notes.every(isNumbers)) return null;
  return affiliations ?? new Map();
}

function namedBy(note: string, affiliations: ReadonlyMap<string, string>): string[] {
  return numbersIn(note).flatMap((number) => affiliations.get(number) ?? []);
}

/** An affiliation holds for the names right before it too. */
function shareNotes(authors: readonly Written[]): void {
  let notes: string[] = [];
  for (const author of [...authors].reverse()) {
    if (author.notes.length > 0) notes = author.notes;
    else author.notes = notes;
  }
}
