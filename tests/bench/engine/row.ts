import { z } from "zod";
import { tableOf } from "../table";

/** What one engine did with one set of papers; null where it has no such thing. Times are of single questions. */
export const rowSchema = z.object({
  engine: z.string(),
  papers: z.int().positive(),
  fullP50Ms: z.number(),
  fullP95Ms: z.number(),
  prefixP95Ms: z.number(),
  suggestP95Ms: z.number().nullable(),
  /** Until the first question could be answered. */
  opensSeconds: z.number().nullable(),
  /** Of the whole process, when everything had been asked. */
  residentMb: z.number(),
  buildPerSecond: z.number().nullable(),
});
export type EngineRow = z.infer<typeof rowSchema>;

export function engineTable(rows: readonly EngineRow[]): string {
  const number = (value: number | null, digits: number) => (value === null ? "–" : value.toFixed(digits));
  return tableOf(
    [
      "engine",
      "papers",
      "full p50 ms",
      "p95 ms",
      "prefix p95 ms",
      "suggest p95 ms",
      "opens s",
      "resident MB",
      "build/s",
    ],
    rows.map((row) => [
      row.engine,
      String(row.papers),
      number(row.fullP50Ms, 2),
      number(row.fullP95Ms, 2),
      number(row.prefixP95Ms, 2),
      number(row.suggestP95Ms, 2),
      number(row.opensSeconds, 2),
      number(row.residentMb, 0),
      number(row.buildPerSecond, 0),
    ]),
  );
}
