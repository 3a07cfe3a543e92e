import type { DateBounds } from "./dates";
import type { Query } from "./query";

/** How the query was understood, in words: `title: mixture of experts and not category: cs.CL`. Empty for no query. */
export function describeQuery(query: Query): string {
  switch (query.kind) {
    case "all":
      return "";
    case "not":
      return `not ${inner(query.of)}`;
    case "and":
      return describeAll(query.of, query.explicit);
    case "or":
      return query.of.map((part) => (part.kind === "or" ? inner(part) : describeQuery(part))).join(" or ");
    default: {
      const field = "field" in query && query.field !== "any" ? `${query.field}: ` : "";
      return field + describeTerm(query);
    }
  }
}

function inner(query: Query): string {
  const text = describeQuery(query);
  return query.kind === "and" || query.kind === "or" ? `(${text})` : text;
}

function describeTerm(query: Query): string {
  switch (query.kind) {
    case "word":
      return query.prefix ? `${query.text}…` : query.text;
    case "phrase":
      return `“${query.text}”`;
    case "value":
      return query.text;
    case "range":
      return describeBounds(query);
    default:
      return "";
  }
}

function describeBounds({ from, to }: DateBounds): string {
  if (from === null) return `until ${to}`;
  if (to === null) return `from ${from}`;
  return from === to ? from : `${from} to ${to}`;
}

/** Bare words of one field that stand beside each other read as one run. */
function describeAll(parts: readonly Query[], explicit: boolean): string {
  const runs: string[] = [];
  let field: string | null = null;
  for (const part of parts) {
    const last = runs.at(-1);
    if (!explicit && part.kind === "word" && part.field === field && last !== undefined) {
      runs[runs.length - 1] = `${last} ${describeTerm(part)}`;
    } else {
      runs.push(part.kind === "or" ? inner(part) : describeQuery(part));
    }
    field = part.kind === "word" ? part.field : null;
  }
  return runs.join(" and ");
}
