// A client component because a span of years can be brushed; without JavaScript each bar is a link to its years.
"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** A drag along bars: their list, and the places of the bars where it began and where it is now. */
interface Brush {
  readonly list: HTMLElement;
  readonly start: number;
  readonly now: number;
}

/** Lets a drag along the bars of years, by mouse, pen or finger, choose a span. Draws nothing. */
export function YearBrush() {
  const router = useRouter();
  useEffect(() => {
    let brush: Brush | null = null;
    const end = () => {
      if (brush !== null) show(brush.list, null);
      brush = null;
    };
    const press = (event: PointerEvent) => {
      const list = listOf(event.target);
      if (list === null || !event.isPrimary || event.button !== 0) return;
      const start = barAt(list, event.clientX);
      brush = { list, start, now: start };
    };
    const move = (event: PointerEvent) => {
      if (brush === null) return;
      const { list, start } = brush;
      if (!list.hasPointerCapture(event.pointerId) && listOf(event.target) !== list) return end();
      const now = barAt(list, event.clientX);
      // From the first bar on that is not the one pressed, the drag is ours, wherever it leads and ends.
      if (now !== start) list.setPointerCapture(event.pointerId);
      brush = { list, start, now };
      show(list, now === start ? null : brush);
    };
    const release = () => {
      const address = brush === null || brush.start === brush.now ? null : addressOf(brush);
      if (address !== null) router.push(address, { scroll: false });
      end();
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", end);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", end);
    };
  }, [router]);
  return null;
}

function listOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".year-bars") : null;
}

function barsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(":scope > li")];
}

/** The place of the bar at a place of the screen; beyond the ends, the first or the last. */
function barAt(list: HTMLElement, x: number): number {
  const bars = barsOf(list);
  const place = bars.findIndex((bar) => x < bar.getBoundingClientRect().right);
  return place < 0 ? bars.length - 1 : place;
}

/** Shows the span of a brush; null shows what is chosen again. */
function show(list: HTMLElement, brush: Brush | null): void {
  list.classList.toggle("brushed", brush !== null);
  const [first, last] = brush === null ? [0, -1] : [brush.start, brush.now].sort((a, b) => a - b);
  barsOf(list).forEach((bar, place) => {
    bar.classList.toggle("within", place >= (first ?? 0) && place <= (last ?? -1));
  });
}

/** The search with the brushed years, and no others. */
function addressOf({ list, start, now }: Brush): string | null {
  const bars = barsOf(list);
  const from = bars[Math.min(start, now)]?.dataset.from;
  const to = bars[Math.max(start, now)]?.dataset.to;
  const { anyYear } = list.dataset;
  if (from === undefined || to === undefined || anyYear === undefined) return null;
  return `${anyYear}${anyYear.includes("?") ? "&" : "?"}year=${from}..${to}`;
}
