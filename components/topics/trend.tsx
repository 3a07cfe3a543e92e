import type { FacetValue } from "@/lib/search/engine";

interface Props {
  readonly trend: readonly FacetValue[];
  /** How many papers there are, dated or not. */
  readonly papers: number;
}

const HEIGHT = 28;
const BAR = 10;
const GAP = 2;
/** So that one paper among hundreds is seen. */
const LEAST = 3;

/** Submitted papers by year as small bars, with the same in words. Only dated papers can be drawn, and it says how many. */
export function Trend({ trend, papers }: Props) {
  const dated = trend.reduce((sum, { count }) => sum + count, 0);
  const first = trend[0];
  const last = trend.at(-1);
  if (dated === 0 || first === undefined || last === undefined) return null;
  const caption = `${dated.toLocaleString("en")} of ${papers.toLocaleString("en")} dated, ${span(first.value, last.value)}`;
  // One bar has nothing to be compared with.
  if (trend.length === 1) return <p className="text-xs text-faint">{caption}</p>;
  const most = Math.max(...trend.map(({ count }) => count));
  const width = trend.length * (BAR + GAP) - GAP;
  const words = trend.map(({ value, count }) => `${value}: ${count}`).join(", ");
  return (
    <figure className="flex flex-wrap items-end gap-x-2 gap-y-1 text-xs text-faint">
      <svg
        role="img"
        aria-label={`Papers by year. ${words}`}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="max-w-full"
      >
        <path className="fill-bar" d={barsOf(trend, most)} />
        <path className="fill-rule" d={gapsOf(trend)} />
      </svg>
      <figcaption className="leading-none">{caption}</figcaption>
    </figure>
  );
}

/** The outlines of all bars as one path, which weighs a fifth of as many rectangles. */
function barsOf(trend: readonly FacetValue[], most: number): string {
  return trend
    .map(({ count }, place) =>
      count === 0 ? "" : bar(place, Math.max(LEAST, Math.round((count / most) * HEIGHT))),
    )
    .join("");
}

/** A line in the place of each year without papers. */
function gapsOf(trend: readonly FacetValue[]): string {
  return trend.map(({ count }, place) => (count === 0 ? bar(place, 1) : "")).join("");
}

function bar(place: number, height: number): string {
  return `M${place * (BAR + GAP)} ${HEIGHT}v-${height}h${BAR}v${height}`;
}

function span(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}
