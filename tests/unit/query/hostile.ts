import fc from "fast-check";
import type { Query } from "@/lib/query/query";

const PIECES = [
  "(",
  ")",
  '"',
  "“",
  "-",
  "*",
  ":",
  " ",
  "\t",
  "AND",
  "OR",
  "NOT",
  "ANDNOT",
  "ti:",
  "title: ",
  "au:",
  "all:",
  "year:",
  "has:code",
  "doi:",
  "id:",
  "arXiv:",
  "cat:cs.CL",
  "2023..2025",
  "[2023 TO 2024]",
  "[",
  "..",
  "moe",
  "del_maestro",
  "_",
  "non-invasive",
  "2505.23819",
  "10.1000/a(b)",
  "https://arxiv.org/abs/2505.23819",
  "\ud800",
  "\u202e",
  "\u200b",
  "\u0000",
  "__proto__",
  "constructor",
  "Title:",
];

/** Texts made of everything that has a meaning in the query language, in any order, and of anything else. */
export const hostileQueries: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.constantFrom(...PIECES),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join(""));

/** The query without the places of its parts in the text. */
export function bare(query: Query): unknown {
  return JSON.parse(JSON.stringify(query, (key, value: unknown) => (key === "at" ? undefined : value)));
}
