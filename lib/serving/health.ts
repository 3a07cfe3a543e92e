import { z } from "zod";

const healthSchema = z.object({
  status: z.union([z.literal(200), z.literal(503)]),
  body: z.record(z.string(), z.unknown()),
  isEmpty: z.boolean(),
  isDamaged: z.boolean(),
  /** How the process fares, where it says so. */
  runtime: z.object({ heapBytes: z.number(), loopDelaySeconds: z.number() }).optional(),
});

/** How a process that makes answers is, as it tells again and again. */
export type Health = z.infer<typeof healthSchema>;

/** Before the first process has said anything, and when all have died. */
export const STARTING: Health = {
  status: 503,
  body: { status: "starting" },
  isEmpty: false,
  isDamaged: false,
};

/** What a process has said; null for anything else than its health. */
export function healthFrom(message: unknown): Health | null {
  return healthSchema.safeParse(message).data ?? null;
}

/** How the site is: as the worst of its processes. */
export function worstOf(healths: readonly Health[]): Health {
  return healths.find(({ status }) => status !== 200) ?? healths[0] ?? STARTING;
}
