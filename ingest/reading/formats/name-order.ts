import type { Author } from "@/lib/paper/paper";

/** The people and groups of a field such as `author`, and whether it says that there are more. */
export interface NameList {
  readonly names: readonly Author[];
  readonly hasMore: boolean;
}

const OTHERS = /^(?:(?:and|&) )?(?:others|et\.?[\s~]*al(?:ii|ia)?\.?|u\.\s?a\.)$/i;
const AND_OTHERS = /(?:,? (?:and|&) others|,?[\s~]et\.?[\s~]?al(?:ii|ia)?)\.?$/i;
const SUFFIX = /^(?:jr|sr|[1-4](?:st|nd|rd|th)|i{2,3}|iv|vi?)\.?$/i;
/** `J`, `JA`, `J.A.`, `J.-P.`, `Yu.` */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.-?){1,4}$|^\p{Lu}{1,3}$|^\p{Lu}-\p{Lu}$/u;

/** Names as they are written without what says that there are more, and whether something does: `Doe, J. et al.` */
export function othersParted(written: readonly string[]): {
  readonly named: string[];
  readonly hasMore: boolean;
} {
  const bare = written.map((name) => name.trim().replace(AND_OTHERS, ""));
  const named = bare.filter((name) => !OTHERS.test(name));
  const hasMore = named.length < bare.length || bare.some((name, i) => name !== written[i]?.trim());
  return { named, hasMore };
}

/** Those of some authors whose names are names, each with the given names first. */
export function namedAuthors(written: readonly Author[]): Author[] {
  return givenFirst(written.filter(({ name }) => isName(name)));
}

/** Whether a name says that there are more. */
export function isOthers(name: string): boolean {
  return OTHERS.test(name.trim());
}

/** Whether a text may name somebody: it has a letter. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** The parts of a name between its commas in the order in which they are read. BibTeX has suffixes in the middle. */
export function inOrder([family = "", given = "", ...rest]: readonly string[]): string {
  const [last] = rest;
  const isMiddle = last !== undefined && SUFFIX.test(given) && !SUFFIX.test(last);
  const parts = isMiddle ? [last, family, given, ...rest.slice(1)] : [given, family, ...rest];
  return parts.filter((part) => part !== "").join(" ");
}

/** `Doe J` and `Doe J.A.`, as PubMed and Embase write all names of a list, in the order in which they are read. */
function givenFirst(authors: readonly Author[]): Author[] {
  const people = authors.map((author) => (isOfGroup(author) ? null : initialsBehind(author.name)));
  const isHabit = people.every((person, i) => person !== null || isOfGroup(authors[i]));
  if (!isHabit || !people.some((person) => person?.isSure)) return [...authors];
  return authors.map((author, i) => ({ ...author, name: people[i]?.name ?? author.name }));
}

function isOfGroup(author: Author | undefined): boolean {
  return author !== undefined && (author.group === true || isGroup(author.name));
}

/** Family names in capitals that look like initials: `Wei XU`, `Xin LI`. */
const SYLLABLE = /^[B-DF-HJ-NP-TV-Z]{0,2}[AEIOUY]N?G?$/;

function initialsBehind(written: string): { readonly name: string; readonly isSure: boolean } | null {
  const words = written.split(" ");
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? "") ? ` ${words.pop() ?? ""}` : "";
  const initials = words.pop() ?? "";
  if (!isInitials(initials) || words.length === 0) return null;
  if (words.some(isInitials) || words.join("").length < 2) return null;
  const isBare = /^\p{Lu}{2,3}$/u.test(initials);
  const spaced = isBare ? [...initials].map((letter) => `${letter}.`).join(" ") : initials;
  return { name: `${spaced} ${words.join(" ")}${suffix}`, isSure: !isBare || !SYLLABLE.test(initials) };
}

function isInitials(word: string): boolean {
  return INITIALS.test(word) && !/^(?:jr|sr|st)\./i.test(word);
}

const GROUP =
  /\b(?:collaborations?|consorti(?:um|a)|group|team|project|investigators|network|committee|society)\b/i;

/** Whether a name is that of a group rather than of a person. */
export function isGroup(name: string): boolean {
  return GROUP.test(name);
}

/** No semicolon that ends an entity: `O&apos;Neil`. */
const SEMICOLON = /(?<!&(?:amp;){0,2}#?\w{2,30});/;

/** A field of names parted by semicolons; a field with one name is a list of it. */
export function bySemicolon(field: string): string[] {
  return field
    .split(SEMICOLON)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/**
 * The names of a list parted by commas, `Jane Doe, Rick Roe, Ann Poe` or `Doe, J., Roe, R.`; null where it may be one
 * name, `Ford, Jr., Henry`. `isList` says that something else has shown that it is a list.
 */
export function commaList(written: readonly string[], isList = false): string[] | null {
  const parts = written.filter((part) => part !== "");
  if (parts.length < (isList ? 2 : 3) || parts.some(isGroup)) return null;
  if (parts.length > 3 && parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || isGiven(part)))
    return parts.flatMap((part, i) => (i % 2 === 0 ? [`${parts[i + 1] ?? ""} ${part}`] : []));
  return parts.every((part) => part.includes(" ") && !SUFFIX.test(part)) ? parts : null;
}

/** `J.`, `J. A.`, `JA` */
function isGiven(part: string): boolean {
  return isInitials(part.replaceAll(" ", ""));
}
