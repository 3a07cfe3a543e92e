import type { ProbeReport } from "./probe-process";

/** One thing that an attack looked at. */
export interface Check {
  readonly what: string;
  readonly seen: string;
  readonly wanted: string;
  readonly passed: boolean;
}

/** `/healthz` answers within this time under any load, in milliseconds. */
export const HEALTH_MS = 200;

export function atMost(what: string, value: number, limit: number, unit: string): Check {
  return {
    what,
    seen: `${rounded(value)} ${unit}`,
    wanted: `at most ${rounded(limit)} ${unit}`,
    passed: value <= limit,
  };
}

/** What was seen is exactly what is wanted. */
export function same(what: string, seen: string | number, wanted: string | number): Check {
  return { what, seen: String(seen), wanted: String(wanted), passed: seen === wanted };
}

export function holds(what: string, passed: boolean, seen: string, wanted: string): Check {
  return { what, seen, wanted, passed };
}

/** That `/healthz` was well, and quick, while something else went on. */
export function healthy(what: string, { asked, worstMs, failures }: ProbeReport): Check {
  const failed = tally(failures);
  return {
    what: `${what}: /healthz meanwhile`,
    seen: `worst ${rounded(worstMs)} ms of ${asked}${failed === "" ? "" : `, ${failed}`}`,
    wanted: `200 within ${HEALTH_MS} ms`,
    passed: failed === "" && worstMs <= HEALTH_MS,
  };
}

/** `200: 31, reset: 2`, the most frequent first. */
export function tally(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return entries.map(([name, count]) => `${name}: ${rounded(count)}`).join(", ");
}

/** How often each stands in a list. */
export function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

export function rounded(value: number): string {
  return Math.round(value).toLocaleString("en");
}
