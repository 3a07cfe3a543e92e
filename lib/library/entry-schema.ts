import { z } from "zod";
import type { Entry } from "./entry";
import { keptPaperSchema } from "./kept-paper";
import { LONGEST_NOTE, LONGEST_TAG, MOST_TAGS } from "./limits";

/** An entry as it is stored, and as it stands in a file. */
export const entrySchema: z.ZodType<Entry> = z
  .object({
    key: z.string().min(1).max(200),
    paper: keptPaperSchema,
    saved: z.iso.datetime().exactOptional(),
    removed: z.iso.datetime().exactOptional(),
    asOf: z.iso.datetime(),
    gone: z.literal(true).exactOptional(),
    tags: z.array(z.string().min(1).max(LONGEST_TAG)).max(MOST_TAGS),
    note: z.string().max(LONGEST_NOTE),
    read: z.boolean(),
    queue: z.number().exactOptional(),
  })
  .refine(({ key, paper }) => key === paper.key);

/** Entries as they were stored, and those that cannot be read, as they are. */
export function readEntries(stored: readonly unknown[]): { entries: Entry[]; unreadable: unknown[] } {
  const entries: Entry[] = [];
  const unreadable: unknown[] = [];
  for (const one of stored) {
    const read = entrySchema.safeParse(one);
    if (read.success) entries.push(read.data);
    else unreadable.push(one);
  }
  return { entries, unreadable };
}
