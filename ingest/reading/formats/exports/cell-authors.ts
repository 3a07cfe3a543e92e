import type { Author } from "@/lib/paper/paper";
import { authorByFamily, authorOf, initialsFirst } from "../services/service-draft";

/** `Doe J.`, `Doe J.D.`, `Doe JD`: a family name and initials. */
const BY_INITIALS = /^\S.{0,100}? (?:\p{Lu}\.?[ -]?){1,4}$/u;
/** Numbers by which Scopus tells people apart. */
const NUMBER = /\(\d{5,15}\)$/;
const MORE = /^(?:et\.?\s*al\.?|others|\.{3}|…)$/i;

/** The people of one cell, and whether it says that there are more. */
export interface CellAuthors {
  readonly authors: Author[];
  readonly hasMoreAuthors: boolean;
}

/**
 * Reads a cell of names: parted by semicolons, bars or line breaks; else by "and"; else by commas, where each part is a whole
 * name. A name may be written in any order.
 */
export function authorsIn(cell: string): CellAuthors {
  const parts = partsOf(listed(cell.trim())).map((part) => part.trim().replace(NUMBER, "").trim());
  const names = parts.filter((part) => part !== "" && !MORE.test(part));
  return {
    authors: names.flatMap((name) => nameIn(name) ?? []),
    hasMoreAuthors: names.length < parts.filter((part) => part !== "").length,
  };
}

/** A list as Python prints it, `['Ada Byron', "Kay O'Key"]`, parted by semicolons; any other text as it is. */
export function listed(cell: string): string {
  if (!/^\[\s*["'][\s\S]*["']\s*\]$/.test(cell)) return cell;
  return cell
    .slice(1, -1)
    .trim()
    .slice(1, -1)
    .replace(/(["'])\s?,\s?(["'])/g, ";");
}

function partsOf(cell: string): string[] {
  if (/[;|\n]/.test(cell)) return cell.split(/[;|\n]/);
  if (/ and /.test(cell)) return cell.split(/,? and /).flatMap((part) => wholeNames(part) ?? [part]);
  return wholeNames(cell.replace(/\.$/, (stop) => (/\p{Lu}\.$/u.test(cell) ? stop : ""))) ?? [cell];
}

/** The names between commas; null where a comma stands within a name. */
function wholeNames(cell: string): string[] | null {
  const parts = cell.split(",").map((part) => part.trim());
  if (parts.length === 1) return null;
  const areWhole = parts.every((part) => BY_INITIALS.test(part) || MORE.test(part));
  const areFull = parts.length > 1 && parts.every((part) => /^\S+\s+\S/.test(part) || MORE.test(part));
  return areWhole || areFull ? parts : null;
}

function nameIn(name: string): Author | null {
  return name.includes(",")
    ? authorByFamily(name)
    : authorOf(BY_INITIALS.test(name) ? initialsFirst(name) : name);
}
