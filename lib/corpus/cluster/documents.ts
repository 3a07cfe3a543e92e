import { z } from "zod";
import { paperSchema } from "@/lib/paper/paper";
import { vocabularySchema } from "@/lib/topics/vocabulary";
import { manifestSchema, publishedSchema, snapshotIdSchema } from "../format";

// What the cluster gives back of what publishing has written there; `lib/search/opensearch/mapping.ts` has the rest.

export const paperDocumentSchema = z.object({ paper: paperSchema });

export const authorDocumentSchema = z.object({
  slug: z.string(),
  name: z.string(),
  papers: z.array(z.int().nonnegative()).readonly(),
});

/** By an address: the paper it leads to. */
export const addressDocumentSchema = z.object({ key: z.string().min(1), paper: z.int().nonnegative() });
export type AddressDocument = z.infer<typeof addressDocumentSchema>;

/** What a snapshot says of itself; `version` is that of the mapping. */
export const snapshotDocumentSchema = z.object({
  version: z.int(),
  manifest: manifestSchema,
  published: publishedSchema,
  vocabulary: vocabularySchema,
});
export type SnapshotDocument = z.infer<typeof snapshotDocumentSchema>;

/** Which snapshot is to be served. */
export const currentDocumentSchema = z.object({ snapshot: snapshotIdSchema });
