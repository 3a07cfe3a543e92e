import { describeQuery } from "@/lib/query/describe";
import { printQuery } from "@/lib/query/print";
import type { Query } from "@/lib/query/query";

/** How the query was understood, in words, when that is not obvious: it is more than words, or than one field's value. */
export function Understood({ query, q }: { query: Query; q: string }) {
  if (isPlain(query) || isOneTerm(query, q)) return null;
  return (
    <p className="mt-4 text-soft">
      Understood as <span className="font-serif text-base text-ink">{describeQuery(query)}</span>
    </p>
  );
}

/** Says under which other names words were looked for too: `moe` as “mixture of experts”. */
export function OtherNames({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="mt-4 text-soft">
      Looked also for{" "}
      <span className="font-serif text-base text-ink">{names.map((name) => `“${name}”`).join(", ")}</span>
    </p>
  );
}

/** One term, just as the query language writes it: `year:2024`. */
function isOneTerm(query: Query, q: string): boolean {
  const compound = query.kind === "and" || query.kind === "or" || query.kind === "not";
  return !compound && printQuery(query) === q;
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
