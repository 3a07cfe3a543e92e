import type { Check } from "./check";

const SEEN_WIDTH = 78;
const WHAT_WIDTH = 62;

/** The checks as a table for the terminal: each attack's name once, what was seen, what is wanted, the verdict. */
export function tableOfChecks(rows: readonly (Check & { readonly attack: string })[]): string {
  const lines = [
    ["attack", "what was tried", "what was seen", "wanted", ""],
    ...rows.map(({ attack, what, seen, wanted, passed }, place) => [
      attack === rows[place - 1]?.attack ? "" : attack,
      cut(what, WHAT_WIDTH),
      cut(seen, SEEN_WIDTH),
      wanted,
      passed ? "ok" : "FAILED",
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** On one line, and no longer than this. */
function cut(text: string, width: number): string {
  const line = text.replace(/\p{Cc}+/gu, " ");
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
