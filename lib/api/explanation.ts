import { z } from "zod";
import type { Explanation } from "@/lib/search/engine";

/** Why a paper stands where it stands. */
export const explanationSchema = z.object({
  /** The words of the query that the paper has, where it has them, and what each adds to the score. */
  words: z.array(
    z.object({
      text: z.string(),
      fields: z.array(z.enum(["title", "abstract", "author", "comment", "journal"])),
      score: z.number(),
    }),
  ),
  /** The words of the query that the paper lacks. */
  missing: z.array(z.string()),
  /** What the score is made of; adds up to it. */
  parts: z.array(
    z.object({ part: z.enum(["words", "order", "title", "meaning", "neighbours"]), score: z.number() }),
  ),
});
export type PublishedExplanation = z.infer<typeof explanationSchema>;

/** An engine's explanation as the API publishes it. */
export function publishedExplanation({ words, missing, parts }: Explanation): PublishedExplanation {
  return {
    words: words.map(({ text, fields, score }) => ({ text, fields: [...fields], score })),
    missing: [...missing],
    parts: parts.map(({ part, score }) => ({ part, score })),
  };
}
