import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Paper } from "@/lib/paper/paper";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { paperOf } from "../unit/search/papers";
import { parseJsonLines } from "./lines";
import { wholeNumber } from "./usage";

const lineSchema = z.object({
  title: z.string().min(1),
  abstract: z.string(),
  authors: z.array(z.string().min(1)),
  published: z.iso.date().exactOptional(),
  categories: z.array(z.string().min(1)),
});

/**
 * The first papers of a file with one JSON object a line (`title, abstract, authors, published, categories`), gzipped
 * or not, their texts cleaned as at ingest. Throws an `Error` that names the line that cannot be used.
 */
export function readCorpus(path: string, count: number): Paper[] {
  return parseJsonLines(readText(path), lineSchema, path, count).map(({ published, ...line }, place) =>
    paperOf(
      {
        title: cleanLine(line.title).text,
        abstract: cleanText(line.abstract).text,
        authors: line.authors,
        categories: line.categories,
        ...(published === undefined ? {} : { submitted: published }),
      },
      place,
    ),
  );
}

/** The papers that a command line names by `--corpus FILE`, all or `--papers N` of them. Throws an `Error` that says what is missing. */
export function papersAsked(args: readonly string[]): Paper[] {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: "string" }, papers: { type: "string" } },
  });
  if (values.corpus === undefined) throw new Error("No corpus was given, nothing was measured.");
  const { corpus, papers } = values;
  return readCorpus(
    corpus,
    papers === undefined ? Number.POSITIVE_INFINITY : wholeNumber(papers, "--papers"),
  );
}

/** The text of a file, gzipped or not. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
