import { dateSchema } from "./paper";

/**
 * A source's date as a day (`2025-05-28`) or a second in UTC (`2025-05-28T00:45:50Z`): offsets are resolved, fractions
 * of a second dropped. Null for anything that is no date.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(trimmed)) return dateSchema.safeParse(trimmed).success ? trimmed : null;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(trimmed)) return null;
  if (!dateSchema.safeParse(trimmed.slice(0, 10)).success) return null;
  const time = Date.parse(trimmed);
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
