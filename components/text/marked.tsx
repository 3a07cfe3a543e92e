import type { Range } from "@/lib/paper/range";

interface Props {
  readonly text: string;
  /** `[start, end)`, rising and apart. */
  readonly ranges: readonly Range[];
  readonly offset?: number;
}

/** A text with its ranges marked; they count from `offset` before it. The only place where ranges become marks. */
export function Marked({ text, ranges, offset = 0 }: Props) {
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
