import type { YearBin } from "@/lib/search/years";

const HEIGHT = 44;
/** So few bars that each can carry its own name. */
const FEW_BARS = 5;

interface Bin extends YearBin {
  /** The search with these years chosen, or put back. */
  readonly href: string;
}

interface Props {
  /** Consecutive, rising. */
  readonly bins: readonly Bin[];
  /** The years and spans that are chosen. */
  readonly chosen: readonly string[];
  /** The search without a choice of years. */
  readonly anyYear: string;
}

/** Bars of papers by year, each a link to its years; where scripts act, a drag along them chooses a span (YearBrush). */
export function YearBars({ bins, chosen, anyYear }: Props) {
  const most = Math.max(...bins.map((bin) => bin.count), 1);
  return (
    <>
      <ol className="year-bars" data-any-year={anyYear} data-chosen={chosen.length > 0}>
        {bins.map((bin) => (
          <li key={bin.value} data-from={bin.from} data-to={bin.to}>
            <Bar
              bin={bin}
              height={bin.count === 0 ? 0 : Math.max(2, Math.round((bin.count / most) * HEIGHT))}
              isChosen={isChosen(bin, chosen)}
            />
          </li>
        ))}
      </ol>
      <Axis bins={bins} />
    </>
  );
}

function isChosen({ from, to }: Bin, chosen: readonly string[]): boolean {
  return chosen.some((value) => {
    const [first = "", last = first] = value.split("..");
    return (first === "" || first <= to) && (last === "" || from <= last);
  });
}

function Bar({ bin, height, isChosen }: { bin: Bin; height: number; isChosen: boolean }) {
  const papers = `${bin.count.toLocaleString("en")} ${bin.count === 1 ? "paper" : "papers"}`;
  const years = bin.from === bin.to ? bin.from : `${bin.from} to ${bin.to}`;
  return (
    <a
      href={bin.href}
      rel="nofollow"
      draggable={false}
      title={`${years}: ${papers}`}
      {...(isChosen ? { "aria-current": "true" as const } : {})}
    >
      <span className="sr-only">
        {years}: {papers}
      </span>
      <svg aria-hidden="true" viewBox={`0 0 1 ${HEIGHT}`} preserveAspectRatio="none">
        <rect y={HEIGHT - height} width="1" height={height} />
      </svg>
    </a>
  );
}

/** The years under the bars: each, where there are few, else the first and the last. */
function Axis({ bins }: { bins: readonly Bin[] }) {
  const few = bins.length <= FEW_BARS && bins.every(({ from, to }) => from === to);
  const named = few ? bins.map(({ from }) => from) : [bins[0]?.from, bins.at(-1)?.to];
  return (
    <p aria-hidden="true" className={few ? "year-axis few-years" : "year-axis"}>
      {named.map((year) => (
        <span key={year}>{year}</span>
      ))}
    </p>
  );
}
