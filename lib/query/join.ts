import type { Query } from "./query";

/** The conjunction in normal form: no conjunction directly inside one of its own kind, none of a single part. */
export function allOf(parts: readonly Query[], explicit: boolean): Query | null {
  const of = parts.flatMap((part) => (part.kind === "and" && part.explicit === explicit ? part.of : [part]));
  return of.length > 1 ? { kind: "and", of, explicit } : (of[0] ?? null);
}

/** The disjunction in normal form. */
export function anyOf(parts: readonly Query[]): Query | null {
  const of = parts.flatMap((part) => (part.kind === "or" ? part.of : [part]));
  return of.length > 1 ? { kind: "or", of } : (of[0] ?? null);
}

/** What stands between two parts with nothing between them. Under OR, an exclusion still excludes from the whole. */
export function joinBeside(parts: readonly Query[], operator: "and" | "or"): Query | null {
  if (operator === "and") return allOf(parts, false);
  const wanted = anyOf(parts.filter((part) => part.kind !== "not"));
  return allOf(wanted === null ? parts : [wanted, ...parts.filter((part) => part.kind === "not")], true);
}

/** The parts that merely stand beside each other. */
export function besideParts(query: Query): readonly Query[] {
  return query.kind === "and" && !query.explicit ? query.of : [query];
}
