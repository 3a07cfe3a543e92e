import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { parseJsonLines } from "../../bench/lines";

const paperLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  authors: z.array(z.string()),
  published: z.iso.date().exactOptional(),
  categories: z.array(z.string()),
});

/** A paper as one line of JSON: what `npm run ingest` takes as "papers as JSON lines". */
export type PaperLine = z.infer<typeof paperLineSchema>;

/** So many papers of a gzipped file of lines, spread evenly over it. Throws an `Error` for a line it cannot use. */
export function readPaperLines(path: string, count: number): PaperLine[] {
  const lines = parseJsonLines(gunzipSync(readFileSync(path)).toString("utf8"), paperLineSchema, path);
  const step = Math.max(1, lines.length / count);
  return Array.from(
    { length: Math.min(count, lines.length) },
    (_, place) => lines[Math.floor(place * step)],
  ).filter((line) => line !== undefined);
}
