// A client component because the layout is not drawn anew for another page.
"use client";

import { usePathname } from "next/navigation";
import { RESULTS_ID } from "@/components/search/results-id";

/** The first stop of Tab: past header and filters to the list of papers, or to the content of a page without one. */
export function SkipLink() {
  const hasList = /^\/$|^\/(?:authors|topics)\/./.test(usePathname());
  return (
    <a href={hasList ? `#${RESULTS_ID}` : "#main"} className="skip no-print">
      Skip to the {hasList ? "results" : "content"}
    </a>
  );
}
