import type { FacetValue } from "@/lib/search/engine";

interface Props {
  readonly trend: readonly FacetValue[];
  /** How many papers there are, dated or not. */
  readonly papers: number;
}

const HEIGHT = 28;
const BAR = 10;
const GAP = 2;

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
        {trend.map(({ value, count }, place) => {
          const height = count === 0 ? 1 : Math.max(3, Math.round((count / most) * HEIGHT));
          return (
            <rect
              key={value}
              x={place * (BAR + GAP)}
              y={HEIGHT - height}
              width={BAR}
              height={height}
              className={count === 0 ? "fill-rule" : "fill-bar"}
            />
          );
        })}
      </svg>
      <figcaption className="leading-none">{caption}</figcaption>
    </figure>
  );
}

function span(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}
