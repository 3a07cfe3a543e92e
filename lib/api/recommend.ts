import { z } from "zod";
import { MOST_RECOMMENDED } from "@/lib/browse/recommend";
import { keptPaperSchema } from "@/lib/library/kept-paper";

/** A body has room for some thousand keys anyway; this is a limit that can be stated. */
const MOST_KEYS = 1_000;
const DEFAULT_LIMIT = 20;

/** What is sent to `POST /api/v1/recommend`. */
export const recommendAskedSchema = z.strictObject({
  /** Of the papers that somebody keeps. */
  keys: z.array(z.string().min(1).max(200)).min(1).max(MOST_KEYS),
  sort: z.enum(["best", "newest"]).default("best"),
  limit: z.int().min(1).max(MOST_RECOMMENDED).default(DEFAULT_LIMIT),
});

/** What it answers. */
export const recommendAnswerSchema = z.object({
  snapshot: z.string(),
  /** How many of the keys say what is kept. */
  used: z.int().nonnegative(),
  /** The keys that mean no paper here. */
  unknown: z.array(z.string()),
  recommended: z.array(
    z.object({
      paper: keptPaperSchema,
      /** The kept paper that it is near to. */
      near: z.object({ key: z.string(), title: z.string() }),
      /** What the two share. */
      reasons: z.array(z.string()),
      score: z.number(),
    }),
  ),
});
