import { z } from "zod";

/** The name of the cookie that remembers the reader's choice; absent means "as the system". */
export const THEME_COOKIE = "theme";

export const themeSchema = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof themeSchema>;

/** Reads the cookie's value; anything else than a known theme follows the system. */
export function themeFrom(value: string | undefined): Theme {
  const parsed = themeSchema.safeParse(value);
  return parsed.success ? parsed.data : "system";
}
