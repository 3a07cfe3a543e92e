import type { z } from "zod";
import type { corpusAnswerSchema } from "./answers";
import type { Asked, Reply } from "./asked";
import type { CORPUS } from "./operations";

/** So many refusals are listed; all are in the snapshot's manifest. */
const MOST_REFUSALS = 200;

/** What the collection is, as `/about` says it. */
export async function askCorpus({
  corpus: { id, manifest, published },
  notes,
}: Asked<typeof CORPUS.parameters>): Promise<Reply<z.infer<typeof corpusAnswerSchema>>> {
  const { tool, papers, authors, dated, withTopic, merged, refusals, sources } = manifest;
  return {
    answer: {
      snapshot: id,
      publishedAt: published.publishedAt,
      ...{ tool, papers, authors, dated, withTopic, merged, refused: refusals.length },
      sources: sources.map(({ file, formatLabel, sha256, bytes, taken, refused }) => {
        const readAt = published.readAt[sha256];
        return {
          file,
          formatLabel,
          sha256,
          bytes,
          taken,
          refused,
          ...(readAt === undefined ? {} : { readAt }),
        };
      }),
      refusals: refusals.slice(0, MOST_REFUSALS).map((refusal) => ({ ...refusal })),
      notes,
    },
  };
}
