// A client component because the way back is known to the reader's browser alone: a permalink carries no search.
"use client";

import { useEffect, useState } from "react";
import { readTrail, type Trail as Way } from "@/components/search/trail-store";
import { quoted } from "@/lib/query/quoted";

/** Back to the list the reader came from, and along it. Its line is kept free, so that nothing moves. */
export function Trail({ paperKey }: { paperKey: string }) {
  const [way, setWay] = useState<Way | null>(null);
  useEffect(() => setWay(readTrail(paperKey)), [paperKey]);
  return (
    <nav
      aria-label="Along the list"
      className="no-print flex min-h-12 flex-wrap items-center gap-x-5 text-xs text-faint"
    >
      {way !== null ? (
        <>
          <a href={way.href} className="quiet py-2 hover:text-ink">
            <span aria-hidden="true">← </span>
            {way.q === "" ? "Back to the papers" : `Back to ${quoted(way.q)}`}
          </a>
          {way.previous !== null ? (
            <a href={way.previous} className="quiet py-2 hover:text-ink">
              Previous
            </a>
          ) : null}
          {way.next !== null ? (
            <a href={way.next} className="quiet py-2 hover:text-ink">
              Next
            </a>
          ) : null}
        </>
      ) : null}
    </nav>
  );
}
