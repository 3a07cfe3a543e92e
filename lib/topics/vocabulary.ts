import { z } from "zod";

export const topicSchema = z.object({
  /** The topic's address below `/topics/`. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
  name: z.string().min(1),
  /** One sentence for the topic's page. */
  description: z.string().min(1),
  /** Other names a reader may type; they resolve to this topic. */
  aliases: z.array(z.string().min(1)),
  /** The slug of the broader topic, when there is one. */
  parent: z.string().exactOptional(),
  /** What makes a paper be about this topic; see `data/topics/README.md`. */
  match: z.object({
    /** One of these in the title suffices. */
    title: z.array(z.string().min(1)),
    /** These in the abstract count, see `label.ts` for how many are needed. */
    abstract: z.array(z.string().min(1)),
    /** A paper with one of these words in its title is not about the topic in spite of the rest. */
    not: z.array(z.string().min(1)).exactOptional(),
  }),
});
export type Topic = z.infer<typeof topicSchema>;

/** A curated list of topics; `data/topics/*.json` holds one, and a lab may bring its own. */
export const vocabularySchema = z.object({ version: z.literal(1), topics: z.array(topicSchema) });
export type Vocabulary = z.infer<typeof vocabularySchema>;
