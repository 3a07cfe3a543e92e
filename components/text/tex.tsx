import { Fragment } from "react";
import type { Range } from "@/lib/paper/range";
import { segmentsOf } from "@/lib/paper/segments";
import { mathmlOf } from "./mathml";

/**
 * A paper's text as it is read: prose with its hits marked, formulae set. `ranges` are `[start, end)` in `text`,
 * rising and apart. The only place where ranges become marks; a hit inside a formula marks the whole formula.
 */
export function Tex({ text, ranges = [] }: { text: string; ranges?: readonly Range[] }) {
  return segmentsOf(text).map((segment) => {
    const [start, end] = segment.at;
    const hits = ranges.filter(([from, to]) => from < end && to > start);
    if (segment.kind === "text") {
      // A segment's text can be shorter than its stretch of the source (`\$`); then its hits are not placed.
      const exact = segment.text.length === end - start;
      return (
        <Fragment key={start}>
          {exact ? <Marked text={segment.text} offset={start} ranges={hits} /> : segment.text}
        </Fragment>
      );
    }
    const set = mathmlOf(segment.tex, segment.display) ?? (
      <code className="font-mono text-[0.85em]">{text.slice(start, end)}</code>
    );
    return hits.length > 0 ? <mark key={start}>{set}</mark> : <Fragment key={start}>{set}</Fragment>;
  });
}

function Marked({ text, offset, ranges }: { text: string; offset: number; ranges: readonly Range[] }) {
  const parts = [];
  let at = 0;
  for (const [from, to] of ranges) {
    const start = Math.max(from - offset, at);
    const end = Math.min(to - offset, text.length);
    if (end <= start) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
