// A client component because only the reader's browser knows when its reader was here before.
"use client";

import { useEffect } from "react";
import { visited, visitsFrom } from "@/lib/library/visit";
import { markNew } from "./mark-new";

const STORED = "visits";

/** Marks the papers of lists that are newer than any the collection had on the reader's last visit. Draws nothing itself. */
export function NewMarks({ newest }: { /** The date of the newest paper. */ readonly newest: string }) {
  useEffect(() => {
    const since = lookedAt(newest);
    if (since === null || since >= newest) return;
    const mark = () => {
      for (const line of document.querySelectorAll("main li[data-paper] .result-by"))
        markIfLater(line, since);
    };
    const observer = new MutationObserver(mark);
    const main = document.getElementById("main");
    if (main !== null) observer.observe(main, { childList: true, subtree: true });
    mark();
    return () => observer.disconnect();
  }, [newest]);
  return null;
}

/** Remembers this visit, and gives the date after which papers are new to its reader; null where none can be. */
function lookedAt(newest: string): string | null {
  try {
    const visits = visited(visitsFrom(localStorage.getItem(STORED)), newest, Date.now());
    localStorage.setItem(STORED, JSON.stringify(visits));
    return visits.since;
  } catch {
    // Where nothing is kept, everything would be new: nothing is marked.
    return null;
  }
}

function markIfLater(line: Element, since: string): void {
  if ((line.querySelector("time")?.dateTime ?? "") > since) markNew(line, "New since your last visit");
}
