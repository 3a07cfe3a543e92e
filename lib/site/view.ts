import { z } from "zod";

/** The name of the cookie that remembers how lists are shown; absent means with passages. */
export const VIEW_COOKIE = "view";

export const viewSchema = z.enum(["full", "compact"]);
/** `compact` shows titles, authors and dates alone. */
export type View = z.infer<typeof viewSchema>;

/** Reads the cookie's value; anything else than a known view shows passages. */
export function viewFrom(value: string | undefined): View {
  const parsed = viewSchema.safeParse(value);
  return parsed.success ? parsed.data : "full";
}
