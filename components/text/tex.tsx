import { Fragment } from "react";
import type { Range } from "@/lib/paper/range";
import { type Segment, segmentsOf } from "@/lib/paper/segments";
import { Marked } from "./marked";
import { mathmlOf } from "./mathml";

/** Signs that must not begin a line apart from the formula they follow. */
const CLOSING = /^[.,;:!?)\]’”'"%-]+/;

/**
 * A paper's text as it is read: prose with its hits marked, formulae set. `ranges` are `[start, end)` in `text`,
 * rising and apart. A hit inside a formula marks the whole formula.
 */
export function Tex({ text, ranges = [] }: { text: string; ranges?: readonly Range[] }) {
  const segments = segmentsOf(text);
  return segments.map((segment, place) => {
    const [start, end] = segment.at;
    const hits = ranges.filter(([from, to]) => from < end && to > start);
    if (segment.kind === "math") {
      const formula = <Formula segment={segment} source={text.slice(start, end)} marked={hits.length > 0} />;
      const closing = closingAfter(segments, place);
      if (closing === "") return <Fragment key={start}>{formula}</Fragment>;
      return (
        <span key={start} className="whitespace-nowrap">
          {formula}
          {closing}
        </span>
      );
    }
    // Signs that closed the formula before are already drawn with it.
    const drawn = closingAfter(segments, place - 1).length;
    return (
      <Marked
        key={start}
        text={segment.text.slice(drawn)}
        offset={start + drawn}
        ranges={exact(segment) ? hits : []}
      />
    );
  });
}

/** The closing signs right after a formula, or nothing where there is no formula before them. */
function closingAfter(segments: readonly Segment[], place: number): string {
  const next = segments[place + 1];
  if (segments[place]?.kind !== "math" || next?.kind !== "text") return "";
  return CLOSING.exec(next.text)?.[0] ?? "";
}

/** `\$` says one sign where its source has two; hits cannot be placed in it. */
function exact({ at, ...segment }: Segment): boolean {
  return segment.kind === "text" && segment.text.length === at[1] - at[0];
}

type Math = Extract<Segment, { kind: "math" }>;

function Formula({ segment, source, marked }: { segment: Math; source: string; marked: boolean }) {
  const set = mathmlOf(segment.tex, segment.display) ?? (
    <code className="font-mono text-[0.85em]">{source}</code>
  );
  return marked ? <mark>{set}</mark> : set;
}
