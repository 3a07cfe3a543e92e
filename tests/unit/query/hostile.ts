import type { Query } from "@/lib/query/query";
import fc from "@/tests/support/properties";

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
  "A*",
  "-20",
  "(+)-",
  '5"',
  "tit:x",
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

/** Long texts: words with here and there something that has a meaning in the query language. */
export const longQueries: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom("layout", "Expert", "NOISE", "in-situ", "models,") },
      { weight: 1, arbitrary: fc.constantFrom(...PIECES, '"exact words"', "-not", "title: x", "OR") },
    ),
    { minLength: 8, maxLength: 60 },
  )
  .map((pieces) => pieces.join(" "));

/** The query without the places of its parts in the text. */
export function bare(query: Query): unknown {
  return JSON.parse(
    JSON.stringify(query, (key, value: unknown) => (key === "at" || key === "open" ? undefined : value)),
  );
}
