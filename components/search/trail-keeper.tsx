// A client component because only the browser's tab knows which list its reader is in.
"use client";

import { useEffect } from "react";
import { resultLinks } from "./results-id";
import { keepTrail } from "./trail-store";

interface Props {
  readonly href: string;
  readonly q: string;
}

/** Remembers the list on show, so that a paper's page can lead back to it and along it. Draws nothing. */
export function TrailKeeper({ href, q }: Props) {
  useEffect(() => keepTrail({ href, q, papers: papersOnShow() }), [href, q]);
  return null;
}

function papersOnShow(): { key: string; href: string }[] {
  return resultLinks().flatMap((link) => {
    const key = link.closest("[data-paper]")?.getAttribute("data-paper");
    const href = link.getAttribute("href");
    return key == null || href === null ? [] : [{ key, href }];
  });
}
