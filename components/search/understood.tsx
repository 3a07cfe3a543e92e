import { describeQuery } from "@/lib/query/describe";
import type { Query } from "@/lib/query/query";

/** How the query was understood, in words, when that is more than the words themselves. */
export function Understood({ query }: { query: Query }) {
  if (isPlain(query)) return null;
  return (
    <p className="mt-4 text-soft">
      Understood as <span className="font-serif text-base text-ink">{describeQuery(query)}</span>
    </p>
  );
}

function isPlain(query: Query): boolean {
  switch (query.kind) {
    case "all":
      return true;
    case "word":
      return query.field === "any";
    case "phrase":
      return query.field === "any";
    case "and":
      return !query.explicit && query.of.every(isPlain);
    default:
      return false;
  }
}
