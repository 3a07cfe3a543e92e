// A client component because only the browser's tab knows which list its reader is in.
"use client";

import { useEffect } from "react";
import { keepTrail } from "./trail-store";

interface Props {
  readonly href: string;
  readonly q: string;
  readonly papers: readonly { readonly key: string; readonly href: string }[];
}

/** Remembers the list on show, so that a paper's page can lead back to it and along it. Draws nothing. */
export function TrailKeeper({ href, q, papers }: Props) {
  useEffect(() => keepTrail({ href, q, papers }), [href, q, papers]);
  return null;
}
