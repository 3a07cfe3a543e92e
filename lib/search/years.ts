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

/** Years side by side as one: its filter value (`2024`, `2019..2021`), its first and last year, and its papers. */
export interface YearBin {
  readonly value: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The years of an axis, as many to a bin as it takes for at most `most` bins. The last years fill the last bin. */
export function yearBins(axis: readonly FacetValue[], most: number): YearBin[] {
  const width = Math.max(1, Math.ceil(axis.length / most));
  const bins: YearBin[] = [];
  for (let end = axis.length; end > 0; end -= width) {
    const years = axis.slice(Math.max(0, end - width), end);
    const from = years[0]?.value ?? "";
    const to = years.at(-1)?.value ?? "";
    const count = years.reduce((sum, year) => sum + year.count, 0);
    bins.unshift({ value: from === to ? from : `${from}..${to}`, from, to, count });
  }
  return bins;
}
