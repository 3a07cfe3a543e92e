import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCollection } from "../collection";
import { foldersOf } from "../folders";
import { type Random, seeded } from "../random";
import { wholeNumber, withUsage } from "../usage";
import { measureAddresses } from "./addresses";
import { measureAsTyped } from "./as-typed";
import { measureAuthors } from "./authors";
import { measureCitations } from "./citations";
import { measureFields } from "./fields";
import { type Held, readHeld } from "./held";
import { measureOtherNumber } from "./other-number";
import { checksTable, type Measured, missesOf, placesTable } from "./rows";
import { measureSpelling } from "./spelled";
import { measureUnfinished } from "./unfinished";

const USAGE = `npm run bench:habits -- --corpus FILE.jsonl[.gz] [--papers N] [--json FILE] [--only HABIT] [--misses] [--judged DIR]…

Asks the search page for papers of a corpus as people type, and prints how often it answers as they expect. FILE has one
JSON object a line: id, title, abstract, authors, published, categories.

  citations   surname and year, where at most 3 papers have that first author within a year of it
  numbers     three title words, one of them in its other grammatical number, for nouns with irregular plurals
  authors     every author link, and names in other forms than printed
  spelling    common misspellings whose right words the papers have; with --judged, questions that are right as they are
  addresses   ids and addresses as they are pasted
  as-typed    a word in quotation marks, and bare
  unfinished  every stage of typing a word
  fields      categories by code and name; what cannot be searched

  --papers N    how many papers of the file are searched (10,000)
  --seed N      other questions (1)
  --only HABIT  only this habit
  --judged DIR  a judged collection (corpus.jsonl, queries.jsonl, qrels.tsv) whose questions no correction may change
  --misses      also prints what was not found, or answered wrongly
  --json FILE   also writes the tables, with every question, as JSON
  --help        show this`;

type Measure = (held: Held, random: Random) => Promise<Measured>;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      papers: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
      judged: { type: "string", multiple: true, default: [] },
      misses: { type: "boolean", default: false },
      json: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.corpus === undefined) throw new Error("No corpus was given, nothing was measured.");
  const seed = wholeNumber(values.seed, "--seed");
  const chosen = habitsOf(foldersOf(values.judged)).filter(
    ([name]) => values.only === undefined || name === values.only,
  );
  if (chosen.length === 0) throw new Error(`There is no habit "${values.only}".`);
  const held = readHeld(values.corpus, wholeNumber(values.papers, "--papers"));
  console.log(`${held.papers.length} papers, seed ${seed}`);
  const measured: Record<string, Measured> = {};
  for (const [name, measure] of chosen) {
    const result = await measure(held, seeded(seed));
    measured[name] = result;
    if (result.places.length > 0) console.log(`\n${name}\n${placesTable(result.places)}`);
    if (result.checks.length > 0) console.log(`\n${name}\n${checksTable(result.checks)}`);
    if (values.misses) console.log(missesOf(result).join("\n"));
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
}

function habitsOf(judged: readonly string[]): readonly (readonly [name: string, Measure])[] {
  return [
    ["citations", measureCitations],
    ["numbers", measureOtherNumber],
    ["authors", measureAuthors],
    ["spelling", (held) => measureSpelling(held, judged.map(readCollection))],
    ["addresses", measureAddresses],
    ["as-typed", measureAsTyped],
    ["unfinished", measureUnfinished],
    ["fields", measureFields],
  ];
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
