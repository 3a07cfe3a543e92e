import { z } from "zod";

/** Somebody who wrote or edited something. */
export const authorSchema = z.object({
  /** The name as printed, given names first. */
  name: z.string().min(1),
  affiliations: z.array(z.string().min(1)).exactOptional(),
  /** The source says that this is no person, where the name could be one: `Google DeepMind`. */
  group: z.literal(true).exactOptional(),
});
