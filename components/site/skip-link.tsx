// A client component because the layout is not drawn anew for another page.
"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { RESULTS_ID } from "@/components/search/results-id";

/** The first stop of Tab: past header and filters to the list of papers, or to the content of a page without one. */
export function SkipLink({ asked }: { /** The path that was asked for first. */ asked: string }) {
  const pathname = usePathname();
  // Where nothing stands the server has drawn another path, which the browser knows by its address only.
  const path = useSyncExternalStore(
    neverChanges,
    () => pathname,
    () => asked,
  );
  const hasList = /^\/$|^\/(?:authors|topics)\/.|^\/(?:library|list)$/.test(path);
  return (
    <a href={hasList ? `#${RESULTS_ID}` : "#main"} className="skip no-print">
      Skip to the {hasList ? "results" : "content"}
    </a>
  );
}

function neverChanges() {
  return () => {};
}
