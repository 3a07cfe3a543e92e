import type { FacetValue } from "./engine";

/** A longer axis is drawn by the years that have papers alone: a mistaken date must not draw a thousand empty ones. */
const LONGEST_AXIS = 80;

/** The year values of a facet as an axis: undated papers left out, and the years between that have none put in. */
export function yearAxis(values: readonly FacetValue[]): FacetValue[] {
  const dated = values.filter(({ value }) => value !== "none");
  const years = dated.map(({ value }) => Number(value));
  const first = Math.min(...years);
  const length = Math.max(...years) - first + 1;
  if (years.length === 0 || length > LONGEST_AXIS) return dated;
  const counts = new Map(dated.map(({ value, count }) => [value, count]));
  return Array.from({ length }, (_, step) => {
    const value = String(first + step);
    return { value, count: counts.get(value) ?? 0 };
  });
}
