import { explained, isNumbers, numbersIn } from "../formats/numbered-affiliations";
import { type SplitTail, splitTail } from "./split";

/** A tail parted, and where its authors work, in their order. */
export interface SplitAuthors extends SplitTail {
  readonly affiliations: readonly (readonly string[])[];
}

/** What is in brackets behind a name (`Jane Doe(University of Lamps)Rick Roe`), with those inside it. */
const BRACKET = /(?<=[\p{L}.])\s?\(((?:[^()]|\([^()]{0,300}\)){1,500})\)(?=[\p{Lu}(]|$)/gu;
/** The list behind the last name that explains numbers: `((1) Here, (2) There)`. */
const LIST = /\s?\((\s?\(1\)(?:[^()]|\([^()]{1,300}\)){1,20000})\)$/;
/** What no person is called, and no team either. */
const INSTITUTION =
  /(?<!\p{L})(?:Univ(?:ersit[a-zàäé]{1,5}|ersidade?|\.)|Institut[eo]?|Instituto|Observator(?:y|io)|Laborator(?:y|ies|ium)|Department|Dept\.?|College|Politecnico|Polytechnique)(?!\p{L})/u;
const TEAM = /\b(?:collaboration|team|group|consortium|project)\b/i;

/**
 * Parts a tail like {@link splitTail}, and takes affiliations apart from names where the text tells them: in brackets
 * behind names, by numbers that a list at the end explains, or as an institution between two names. Where brackets turn
 * out not to stand behind names, such as in a comment, they stay where they are.
 */
export function splitAuthors(tail: string): SplitAuthors {
  const listed = LIST.exec(tail)?.[1];
  const list = listed === undefined ? null : explained(listed);
  const bare = list === null ? tail : tail.replace(LIST, "");
  return bracketed(bare, list) ?? institutionsParted(splitTail(tail));
}

/** A comment before the names may have brackets too: so many of the first are tried as such. */
const MOST_OF_COMMENT = 4;

/** Null where a bracket does not stand behind an author. */
function bracketed(tail: string, list: ReadonlyMap<string, string> | null): SplitAuthors | null {
  const brackets = [...tail.matchAll(BRACKET)].filter(([, note = ""]) => namesPlaces(note, list));
  for (let first = 0; first < Math.min(brackets.length, MOST_OF_COMMENT + 1); first++) {
    const split = withoutBrackets(tail, brackets.slice(first), list);
    if (split !== null) return split;
  }
  return null;
}

/** Not a year, and numbers only where something explains them. */
function namesPlaces(note: string, list: ReadonlyMap<string, string> | null): boolean {
  return isNumbers(note) ? list !== null : /\p{L}{2}/u.test(note);
}

function withoutBrackets(
  tail: string,
  brackets: readonly RegExpExecArray[],
  list: ReadonlyMap<string, string> | null,
): SplitAuthors | null {
  const notes: { readonly at: number; readonly text: string }[] = [];
  let text = "";
  let from = 0;
  for (const { 0: all, 1: note = "", index } of brackets) {
    text += tail.slice(from, index);
    from = index + all.length;
    notes.push({ at: text.length, text: note.trim() });
  }
  text += tail.slice(from);
  const split = splitTail(text);
  const ends = endsOf(text, split.authors);
  if (!notes.every(({ at }) => ends.includes(at))) return null;
  const affiliations = ends.map((end) =>
    notes.filter(({ at }) => at === end).flatMap((note) => placesOf(note.text, list)),
  );
  return { ...split, affiliations };
}

/** Where each author's name ends in a text, which ends with them. */
function endsOf(text: string, authors: readonly string[]): number[] {
  let end = text.trimEnd().length;
  const ends: number[] = [];
  for (const name of [...authors].reverse()) {
    ends.unshift(end);
    end = text.lastIndexOf(name, end - name.length);
    end = text.slice(0, Math.max(end, 0)).trimEnd().length;
  }
  return ends;
}

function placesOf(note: string, list: ReadonlyMap<string, string> | null): string[] {
  if (!isNumbers(note)) return [note];
  return numbersIn(note).flatMap((number) => list?.get(number) ?? []);
}

/** An institution that was split off as if it were an author is where the author before it works. */
function institutionsParted(split: SplitTail): SplitAuthors {
  const authors: string[] = [];
  const affiliations: string[][] = [];
  for (const name of split.authors) {
    const last = affiliations.at(-1);
    if (last !== undefined && INSTITUTION.test(name) && !TEAM.test(name)) last.push(name);
    else {
      authors.push(name);
      affiliations.push([]);
    }
  }
  return { ...split, authors, affiliations };
}
