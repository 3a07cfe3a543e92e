import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { startNamedBy } from "@/ingest/reading/formats/flat-atom";
import { type FlatEntry, readFlatFeed } from "@/ingest/reading/formats/flat-entries";
import { type FlatTail, readTail } from "@/ingest/reading/formats/flat-tail";
import { readTotals } from "@/ingest/reading/formats/flat-totals";
import type { Tally } from "./ingest-tally";

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
  affiliations: z.array(z.array(z.string())).optional(),
});
const truthSchema = z.object({
  tier: z.string(),
  feed: z.object({ totalResults: z.number(), startIndex: z.number(), itemsPerPage: z.number() }),
  entries: z.array(truthEntry),
});
type Truth = z.infer<typeof truthEntry>;

/** Measures the flattened feeds that a folder's INDEX.tsv lists, each `name.txt` against its `name.truth.json`. */
export function measureFlatFeeds(folder: string, tally: Tally): void {
  for (const line of readFileSync(join(folder, "INDEX.tsv"), "utf8").trim().split("\n")) {
    const name = line.split(/\s+/)[1];
    if (name !== undefined) measureFeed(join(folder, name), tally);
  }
}

function measureFeed(stem: string, tally: Tally): void {
  const truth = truthSchema.parse(JSON.parse(readFileSync(`${stem}.truth.json`, "utf8")));
  const feed = readFlatFeed(readFileSync(`${stem}.txt`, "utf8"));
  const totals = feed && readTotals(feed.head.digits, feed.entries.length, startNamedBy(feed.head));
  const { totalResults, startIndex, itemsPerPage } = truth.feed;
  const isRight =
    totals?.totalResults === totalResults &&
    totals.startIndex === startIndex &&
    totals.itemsPerPage === itemsPerPage;
  tally.count(truth.tier, "feeds with all entries", feed?.entries.length === truth.entries.length);
  tally.count(truth.tier, "totals right or left undecided", totals === null || isRight);
  tally.count(truth.tier, "totals decided", totals !== null);
  truth.entries.forEach((entry, i) => {
    compareEntry(truth.tier, entry, feed?.entries[i], tally);
  });
}

function compareEntry(tier: string, truth: Truth, entry: FlatEntry | string | undefined, tally: Tally): void {
  const read = typeof entry === "object" ? entry : null;
  const tail: FlatTail | null = read && readTail(read.tail);
  const compare = (field: string, got: unknown, expected: unknown): void => {
    tally.compare(tier, field, truth.id, got, expected);
  };
  compare("id", read?.pinned.id, truth.id);
  compare("version", read?.pinned.version, truth.version);
  compare("title", read?.title, truth.title);
  compare("updated", read?.updated, truth.updated);
  compare("published", read?.published, truth.published);
  compare("abstract", read?.abstract, truth.summary);
  compare("doi", tail?.doi, truth.doi);
  compare("authors", tail?.authors, truth.authors);
  if (!truth.affiliations?.some((list) => list.length > 0)) {
    compare("authors, papers without affiliations", tail?.authors, truth.authors);
  }
  compare("comment+journal", tail?.before, truth.comment + truth.journal_ref);
  compare("comment", tail?.comment, truth.comment);
  compare("journal", tail?.journalRef, truth.journal_ref);
  countBoundaries(tier, tail?.authors ?? [], truth.authors, tally);
}

/** Boundaries between authors, by their place counted from the end of the names. */
function countBoundaries(
  tier: string,
  got: readonly string[],
  expected: readonly string[],
  tally: Tally,
): void {
  const places = (names: readonly string[]): Set<number> => {
    let place = 0;
    return new Set(names.toReversed().map((name) => (place += name.length)));
  };
  const found = places(got);
  const wanted = places(expected);
  for (const place of found) tally.count(tier, "boundaries precision", wanted.has(place));
  for (const place of wanted) tally.count(tier, "boundaries recall", found.has(place));
}
