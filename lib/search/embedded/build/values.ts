import { parseArxivId } from "@/lib/paper/arxiv-id";
import type { Paper } from "@/lib/paper/paper";
import { type HasValue, valueKey } from "../storage/layout";

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

/** The whole values by which a paper can be asked for. An archive (`cs`) stands for all its categories. */
export function valueKeysOf(paper: Paper): Set<string> {
  const ids = [paper.key, paper.arxivId ?? parseArxivId(paper.key) ?? paper.key];
  const dois = [paper.doi, ...paper.otherVersions.map((version) => version.doi)];
  return new Set([
    ...ids.map((id) => valueKey("id", id)),
    ...dois.flatMap((doi) => (doi === undefined ? [] : [valueKey("doi", doi)])),
    ...paper.topics.map((topic) => valueKey("topic", topic)),
    ...paper.origins.map(({ source }) => valueKey("source", source)),
    ...paper.categories.flatMap((name) => [
      valueKey("category", name),
      valueKey("category", name.split(".")[0] ?? name),
    ]),
    ...(paper.venue === undefined ? [] : [valueKey("venue", paper.venue.name)]),
    ...hasValuesOf(paper).map((value) => valueKey("has", value)),
  ]);
}
