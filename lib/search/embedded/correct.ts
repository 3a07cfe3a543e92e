import type { Query } from "@/lib/query/query";
import { compoundsOf } from "../analysis/tokens";

/** The query with some words written otherwise; excluded words and phrases stay as they are. Null when none changes. */
export function respelled(query: Query, spellings: ReadonlyMap<string, string>): Query | null {
  if (query.kind === "word") {
    const [compound, ...more] = compoundsOf(query.text);
    const form = more.length === 0 && compound?.parts.length === 1 ? compound.parts[0]?.form : undefined;
    const text = form === undefined ? undefined : spellings.get(form);
    return text === undefined ? null : { ...query, text };
  }
  if (query.kind !== "and" && query.kind !== "or") return null;
  const parts = query.of.map((part) => respelled(part, spellings));
  if (parts.every((part) => part === null)) return null;
  return { ...query, of: query.of.map((part, i) => parts[i] ?? part) };
}
