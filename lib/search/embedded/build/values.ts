import type { Paper } from "@/lib/paper/paper";
import type { HasValue } from "../storage/layout";

/** What `has:` finds in a paper. */
export function hasValuesOf(paper: Paper): HasValue[] {
  const values: HasValue[] = [];
  if (paper.links.some((link) => link.kind === "code")) values.push("code");
  if (paper.comment !== undefined) values.push("comment");
  if (paper.abstract !== "") values.push("abstract");
  if (paper.doi !== undefined) values.push("doi");
  if (paper.journalRef !== undefined) values.push("journal");
  return values;
}

/** An ISO date or time as a number: `2025-05-28…` is 20250528; 0 for none. */
export function dayNumber(date: string | undefined): number {
  return date === undefined ? 0 : Number(date.slice(0, 10).replaceAll("-", ""));
}
