// A client component because a span of years can be brushed; without JavaScript each bar is a link to its years.
"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type PointerEvent, useState } from "react";
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

/** The places of the bars where a drag began, and where it is now. */
interface Brush {
  readonly start: number;
  readonly now: number;
}

/** Bars of papers by year. A bar is chosen by itself; a drag along them, by mouse, pen or finger, chooses a span. */
export function YearBars({ bins, chosen: settled, anyYear }: Props) {
  const router = useRouter();
  const [brush, setBrush] = useState<Brush | null>(null);
  const brushed = brush === null || brush.start === brush.now ? null : spanOf(bins, brush);
  const chosen = brushed === null ? settled : [brushed];
  const most = Math.max(...bins.map((bin) => bin.count), 1);

  function move(event: PointerEvent<HTMLOListElement>) {
    if (brush === null) return;
    const now = barAt(event.currentTarget, event.clientX);
    // From the first bar on that is not the one pressed, the drag is ours, wherever it leads and ends.
    if (now !== brush.start) event.currentTarget.setPointerCapture(event.pointerId);
    setBrush({ ...brush, now });
  }

  function release() {
    if (brushed !== null) router.push(withYears(anyYear, brushed), { scroll: false });
    setBrush(null);
  }

  return (
    <>
      <ol
        className="flex touch-pan-y select-none border-b border-field"
        onPointerDown={(event) => {
          const start = barAt(event.currentTarget, event.clientX);
          if (event.isPrimary && event.button === 0) setBrush({ start, now: start });
        }}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={() => setBrush(null)}
        onPointerLeave={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) setBrush(null);
        }}
      >
        {bins.map((bin) => (
          <li key={bin.value} className="max-w-14 min-w-6 flex-1">
            <Bar
              bin={bin}
              height={bin.count === 0 ? 0 : Math.max(2, Math.round((bin.count / most) * HEIGHT))}
              look={lookOf(bin, chosen)}
            />
          </li>
        ))}
      </ol>
      <Axis bins={bins} />
    </>
  );
}

/** The place of the bar at a place of the screen; beyond the ends, the first or the last. */
function barAt(list: HTMLOListElement, x: number): number {
  const bars = [...list.children];
  const place = bars.findIndex((bar) => x < bar.getBoundingClientRect().right);
  return place < 0 ? bars.length - 1 : place;
}

function spanOf(bins: readonly Bin[], { start, now }: Brush): string | null {
  const first = bins[Math.min(start, now)];
  const last = bins[Math.max(start, now)];
  return first === undefined || last === undefined ? null : `${first.from}..${last.to}`;
}

function withYears(anyYear: string, years: string): string {
  return `${anyYear}${anyYear.includes("?") ? "&" : "?"}year=${years}`;
}

type Look = "plain" | "chosen" | "left out";

function lookOf({ from, to }: Bin, chosen: readonly string[]): Look {
  if (chosen.length === 0) return "plain";
  const inside = chosen.some((value) => {
    const [first = "", last = first] = value.split("..");
    return (first === "" || first <= to) && (last === "" || from <= last);
  });
  return inside ? "chosen" : "left out";
}

const FILL: Readonly<Record<Look, string>> = {
  plain: "fill-bar",
  chosen: "fill-accent",
  "left out": "fill-rule",
};

function Bar({ bin, height, look }: { bin: Bin; height: number; look: Look }) {
  const papers = `${bin.count.toLocaleString("en")} ${bin.count === 1 ? "paper" : "papers"}`;
  const years = bin.from === bin.to ? bin.from : `${bin.from} to ${bin.to}`;
  return (
    <Link
      href={bin.href}
      scroll={false}
      prefetch={false}
      rel="nofollow"
      draggable={false}
      title={`${years}: ${papers}`}
      className="group block px-[1.5px] pt-2"
      {...(look === "chosen" ? { "aria-current": "true" as const } : {})}
    >
      <span className="sr-only">
        {years}: {papers}
      </span>
      <svg
        aria-hidden="true"
        viewBox={`0 0 1 ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-11 w-full"
      >
        <rect
          y={HEIGHT - height}
          width="1"
          height={height}
          className={`${FILL[look]} group-hover:fill-accent`}
        />
      </svg>
    </Link>
  );
}

/** The years under the bars: each, where there are few, else the first and the last. */
function Axis({ bins }: { bins: readonly Bin[] }) {
  const few = bins.length <= FEW_BARS && bins.every(({ from, to }) => from === to);
  const named = few ? bins.map(({ from }) => from) : [bins[0]?.from, bins.at(-1)?.to];
  const spread = few ? "[&>span]:max-w-14 [&>span]:flex-1 [&>span]:text-center" : "justify-between";
  return (
    <p aria-hidden="true" className={`mt-0.5 mb-1 flex text-2xs text-faint ${spread}`}>
      {named.map((year) => (
        <span key={year}>{year}</span>
      ))}
    </p>
  );
}
