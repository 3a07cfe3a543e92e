import { sourceKindSchema } from "@/lib/paper/paper";
import { SOURCE_LABELS } from "@/lib/paper/sources";
import type { FilterKey } from "./state";

const HAS_LABELS: Readonly<Record<string, string>> = {
  code: "Code",
  comment: "Comment",
  abstract: "Abstract",
  doi: "DOI",
  journal: "Journal reference",
};

/** The name a reader sees for a chosen value. `topics` gives topic names by slug. */
export function labelOf(key: FilterKey, value: string, topics: ReadonlyMap<string, string>): string {
  switch (key) {
    case "topic":
      return topics.get(value) ?? value;
    case "source":
      return sourceName(value);
    case "has":
      return HAS_LABELS[value] ?? value;
    case "year":
      return value === "none" ? "No date" : spanLabel(value);
    default:
      return value;
  }
}

function sourceName(value: string): string {
  const source = sourceKindSchema.safeParse(value);
  return source.success ? SOURCE_LABELS[source.data] : value;
}

function spanLabel(value: string): string {
  const [from, to] = value.split("..");
  if (to === undefined) return value;
  if (from === "") return `until ${to}`;
  return to === "" ? `since ${from}` : `${from} to ${to}`;
}
