// A client component because a span of years can be brushed; without JavaScript each bar is a link to its year.
"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";

const HEIGHT = 44;
/** So few years that each can carry its own name. */
const FEW_YEARS = 5;

interface Year {
  readonly value: string;
  readonly count: number;
  /** The search with this year chosen, or put back. */
  readonly href: string;
}

interface Props {
  /** Consecutive years, rising. */
  readonly years: readonly Year[];
  /** The years and spans that are chosen. */
  readonly chosen: readonly string[];
  /** The search without a choice of years. */
  readonly anyYear: string;
}

export function YearBars({ years, chosen: settled, anyYear }: Props) {
  const router = useRouter();
  const [brush, setBrush] = useState<{ from: string; to: string } | null>(null);
  const chosen = brush === null || brush.from === brush.to ? settled : [spanOf(brush.from, brush.to)];
  const most = Math.max(...years.map((year) => year.count), 1);

  function release() {
    if (brush !== null && brush.from !== brush.to)
      router.push(hrefOfSpan(anyYear, brush.from, brush.to), { scroll: false });
    setBrush(null);
  }

  return (
    <>
      <ol
        className="flex touch-pan-y select-none border-b border-field"
        onPointerUp={release}
        onPointerLeave={() => setBrush(null)}
      >
        {years.map((year) => (
          <li
            key={year.value}
            className="max-w-14 min-w-0 flex-1"
            onPointerDown={() => setBrush({ from: year.value, to: year.value })}
            onPointerEnter={() => setBrush((now) => (now === null ? null : { ...now, to: year.value }))}
          >
            <Bar
              year={year}
              height={year.count === 0 ? 0 : Math.max(2, Math.round((year.count / most) * HEIGHT))}
              look={lookOf(year.value, chosen)}
            />
          </li>
        ))}
      </ol>
      <Axis years={years} />
    </>
  );
}

function spanOf(a: string, b: string): string {
  return a === b ? a : a < b ? `${a}..${b}` : `${b}..${a}`;
}

function hrefOfSpan(anyYear: string, from: string, to: string): string {
  return `${anyYear}${anyYear.includes("?") ? "&" : "?"}year=${spanOf(from, to)}`;
}

type Look = "plain" | "chosen" | "left out";

function lookOf(year: string, chosen: readonly string[]): Look {
  if (chosen.length === 0) return "plain";
  const inside = chosen.some((value) => {
    const [from = "", to] = value.split("..");
    if (to === undefined) return value === year;
    return (from === "" || from <= year) && (to === "" || year <= to);
  });
  return inside ? "chosen" : "left out";
}

const FILL: Readonly<Record<Look, string>> = {
  plain: "fill-bar",
  chosen: "fill-accent",
  "left out": "fill-rule",
};

function Bar({ year, height, look }: { year: Year; height: number; look: Look }) {
  const papers = `${year.count} ${year.count === 1 ? "paper" : "papers"}`;
  return (
    <Link
      href={year.href}
      scroll={false}
      prefetch={false}
      rel="nofollow"
      draggable={false}
      title={`${year.value}: ${papers}`}
      className="group block px-[1.5px] pt-2"
      {...(look === "chosen" ? { "aria-current": "true" as const } : {})}
    >
      <span className="sr-only">
        {year.value}: {papers}
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

function Axis({ years }: { years: readonly Year[] }) {
  const named =
    years.length <= FEW_YEARS ? years : [years[0], years.at(-1)].filter((year) => year !== undefined);
  const spread =
    years.length <= FEW_YEARS ? "[&>span]:max-w-14 [&>span]:flex-1 [&>span]:text-center" : "justify-between";
  return (
    <p aria-hidden="true" className={`mt-0.5 mb-1 flex text-2xs text-faint ${spread}`}>
      {named.map((year) => (
        <span key={year.value}>{year.value}</span>
      ))}
    </p>
  );
}
