// Measures the reading of flattened feeds against their truth, by tier and field.
// Usage: npm run eval:ingest -- DIR… [--json FILE] [--errors]
// A DIR holds INDEX.tsv (set, name, tier, entries, variant, authors) and, for each name, name.txt and name.truth.json.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { startNamedBy } from "@/ingest/formats/flat-atom";
import { type FlatEntry, readFlatFeed } from "@/ingest/formats/flat-entries";
import { type FlatTail, readTail } from "@/ingest/formats/flat-tail";
import { readTotals } from "@/ingest/formats/flat-totals";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const truthEntry = z.object({
  id: z.string(),
  version: z.number(),
  title: text,
  updated: text,
  published: text,
  summary: text,
  comment: text,
  journal_ref: text,
  doi: text,
  authors: z.array(z.string()),
  affiliations: z.unknown().optional(),
});
const truthSchema = z.object({
  tier: z.string(),
  feed: z.object({ totalResults: z.number(), startIndex: z.number(), itemsPerPage: z.number() }),
  entries: z.array(truthEntry),
});
type Truth = z.infer<typeof truthEntry>;

interface Tally {
  exact: number;
  total: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" }, errors: { type: "boolean", default: false } },
});
const tallies = new Map<string, Tally>();

function count(tier: string, field: string, exact: boolean): void {
  const tally = tallies.get(`${tier}\t${field}`) ?? { exact: 0, total: 0 };
  tally.total++;
  if (exact) tally.exact++;
  tallies.set(`${tier}\t${field}`, tally);
}

function compare(tier: string, truth: Truth, entry: FlatEntry | string | undefined): void {
  const read = typeof entry === "object" ? entry : null;
  const tail: FlatTail | null = read && readTail(read.tail);
  const note = (field: string, got: unknown, expected: unknown): void => {
    const exact = JSON.stringify(got) === JSON.stringify(expected);
    count(tier, field, exact);
    if (!exact && values.errors) {
      process.stdout.write(
        `${truth.id}\t${field}\n  got      ${JSON.stringify(got)}\n  expected ${JSON.stringify(expected)}\n`,
      );
    }
  };
  note("id", read?.pinned.id, truth.id);
  note("version", read?.pinned.version, truth.version);
  note("title", read?.title, truth.title);
  note("updated", read?.updated, truth.updated);
  note("published", read?.published, truth.published);
  note("abstract", read?.abstract, truth.summary);
  note("doi", tail?.doi, truth.doi);
  note("authors", tail?.authors, truth.authors);
  note("comment and journal", tail?.before, truth.comment + truth.journal_ref);
  note("comment", tail?.comment, truth.comment);
  countBorders(tier, tail?.authors ?? [], truth.authors);
}

/** Borders between authors, by their place counted from the end of the names. */
function countBorders(tier: string, got: readonly string[], expected: readonly string[]): void {
  const places = (names: readonly string[]): Set<number> => {
    let place = 0;
    return new Set(names.toReversed().map((name) => (place += name.length)));
  };
  const found = places(got);
  const wanted = places(expected);
  for (const place of found) count(tier, "borders, precision", wanted.has(place));
  for (const place of wanted) count(tier, "borders, recall", found.has(place));
}

function measureFile(stem: string): void {
  const truth = truthSchema.parse(JSON.parse(readFileSync(`${stem}.truth.json`, "utf8")));
  const feed = readFlatFeed(readFileSync(`${stem}.txt`, "utf8"));
  const totals = feed && readTotals(feed.head.digits, feed.entries.length, startNamedBy(feed.head));
  const { totalResults, startIndex, itemsPerPage } = truth.feed;
  count(truth.tier, "feeds with all entries", feed?.entries.length === truth.entries.length);
  count(
    truth.tier,
    "totals right or left undecided",
    totals === null ||
      JSON.stringify([totals.totalResults, totals.startIndex, totals.itemsPerPage]) ===
        JSON.stringify([totalResults, startIndex, itemsPerPage]),
  );
  count(truth.tier, "totals decided", totals !== null);
  truth.entries.forEach((entry, i) => {
    compare(truth.tier, entry, feed?.entries[i]);
  });
}

for (const folder of positionals) {
  const index = join(folder, "INDEX.tsv");
  if (!existsSync(index)) {
    process.stderr.write(`${index} is absent: expected a folder of flattened feeds with their truth.\n`);
    process.exit(1);
  }
  for (const line of readFileSync(index, "utf8").trim().split("\n")) {
    const name = line.split(/\s+/)[1];
    if (name !== undefined) measureFile(join(folder, name));
  }
}
const rows = [...tallies]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, tally]) => {
    const [tier = "", field = ""] = key.split("\t");
    return { tier, field, ...tally };
  });
for (const { tier, field, exact, total } of rows) {
  process.stdout.write(
    `${tier}  ${field.padEnd(32)} ${exact} of ${total}  ${((100 * exact) / total).toFixed(2)} %\n`,
  );
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (rows.length === 0) {
  process.stderr.write("Nothing was measured. Usage: npm run eval:ingest -- DIR… [--json FILE] [--errors]\n");
  process.exit(1);
}
