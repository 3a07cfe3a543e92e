import type { Query } from "@/lib/query/query";
import { compoundsOf } from "../../analysis/tokens";

/**
 * The query with some words written otherwise; what is excluded stays as it is, and so do phrases unless they are asked
 * for. Null when nothing changes.
 */
export function respelled(
  query: Query,
  spellings: ReadonlyMap<string, string>,
  { phrases = false }: { phrases?: boolean } = {},
): Query | null {
  if (spellings.size === 0) return null;
  if (query.kind === "word" || (phrases && query.kind === "phrase")) {
    const text = respelledText(query.text, spellings);
    return text === query.text ? null : { ...query, text };
  }
  if (query.kind !== "and" && query.kind !== "or") return null;
  const parts = query.of.map((part) => respelled(part, spellings, { phrases }));
  if (parts.every((part) => part === null)) return null;
  return { ...query, of: query.of.map((part, i) => parts[i] ?? part) };
}

/** Signs stay where they are: `mixtur-of-expets?` becomes `mixture-of-experts?`. */
function respelledText(text: string, spellings: ReadonlyMap<string, string>): string {
  let out = "";
  let copied = 0;
  for (const { form, start, end } of compoundsOf(text).flatMap(({ parts }) => parts)) {
    const spelling = spellings.get(form);
    if (spelling === undefined) continue;
    out += text.slice(copied, start) + spelling;
    copied = end;
  }
  return out + text.slice(copied);
}
