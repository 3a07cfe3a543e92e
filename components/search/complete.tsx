// A client component because only the browser knows when its reader has stopped typing.
"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { askBriefly } from "@/components/site/network";

/** Longer than between two letters of a slow typist. */
const PAUSE_MS = 400;

/** Stands in a brief answer, and asks for the rest of it once the reader has stopped typing. Draws nothing. */
export function Complete() {
  const router = useRouter();
  useEffect(() => {
    const timer = window.setTimeout(() => {
      askBriefly(false);
      router.refresh();
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [router]);
  return null;
}
