import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * Related papers judged by reading titles and abstracts, before any ranking was looked at: generous, but only what a
 * reader of the paper would accept as near to it.
 */
const relatedSchema = z.strictObject({
  papers: z.array(z.strictObject({ paper: z.string().min(1), related: z.array(z.string().min(1)).min(1) })),
  /** Papers that no other of the collection is near to. */
  lone: z.array(z.string().min(1)),
});
export type JudgedRelated = z.infer<typeof relatedSchema>;

const FILE = "tests/fixtures/expected/related.json";

/** The judgements on the bundled papers, by their keys. Throws a `ZodError` for a file that is not such a list. */
export function judgedRelated(): JudgedRelated {
  return relatedSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));
}
