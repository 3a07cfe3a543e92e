/**
 * Writes `lib/search/analysis/irregular-nouns.ts` from WordNet's list of exceptions, which hardly ever changes, so that
 * the site needs no dictionary of its own as a dependency:
 *
 *     npm install --no-save wink-lexicon@2.2.0
 *     npx tsx scripts/build-irregular-nouns.ts node_modules/wink-lexicon/src/wn-noun-exceptions.js
 */

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { z } from "zod";
import { american } from "@/lib/search/analysis/american";
import { stemEnglish } from "@/lib/search/analysis/stem";

const TARGET = "lib/search/analysis/irregular-nouns.ts";
const LINE = 110;

/** What scientific texts mean where WordNet's first singular is another, and what it lacks. */
const OWN: Readonly<Record<string, string>> = {
  axes: "axis",
  bases: "basis",
  people: "person",
  bacteria: "bacterium",
  simplices: "simplex",
};
/** Plurals of a regular noun too, or other words altogether. */
const LEFT_OUT = new Set(
  "synapses ellipses dive cola imagines ossa capita goes interleaves dice opera does as us has was".split(
    " ",
  ),
);

const path = process.argv[2];
if (path === undefined) throw new Error("Say where WordNet's exceptions are: see the head of this script.");
const exceptions = z.record(z.string(), z.string()).parse(createRequire(import.meta.url)(resolve(path)));
const groups = new Map<string, string[]>();
for (const [plural, singular] of Object.entries({ ...exceptions, ...OWN })) {
  const plain = /^[a-z]+$/.test(plural) && /^[a-z]+$/.test(singular);
  if (!plain || LEFT_OUT.has(plural) || termOf(plural) === termOf(singular)) continue;
  const stem = commonBeginning(plural, singular);
  const key = `${plural.slice(stem.length)} ${singular.slice(stem.length)}`;
  groups.set(key, [...(groups.get(key) ?? []), stem]);
}
writeFileSync(TARGET, fileOf([...groups].sort(([a], [b]) => (a < b ? -1 : 1))));

function termOf(word: string): string {
  return stemEnglish(american(word));
}

function commonBeginning(a: string, b: string): string {
  let end = 0;
  while (end < a.length && end < b.length && a[end] === b[end]) end++;
  return a.slice(0, end);
}

function fileOf(rows: readonly (readonly [string, readonly string[]])[]): string {
  const table = rows.flatMap(([endings, stems]) => wrapped(`${endings}: ${[...stems].sort().join(" ")}`));
  return `// Written by scripts/build-irregular-nouns.ts.

/**
 * Nouns whose plural is not made by adding letters, after the exceptions of WordNet 3 (Princeton University) as packed
 * in wink-lexicon 2.2.0 (MIT licence). A line gives the ending of the plural, that of the singular, and what stands
 * before; a line that begins with a space goes on with the one before it.
 */
export const IRREGULAR_NOUNS = \`
${table.join("\n")}
\`;
`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line.length + word.length + 1 > LINE) {
      lines.push(line);
      line = "";
    }
    line += lines.length === 0 && line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}
