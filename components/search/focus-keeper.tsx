// A client component because a link that takes itself away would take the reader's focus with it.
"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  /** How many links there are. */
  readonly among: number;
  readonly children: ReactNode;
}

/** Moves a focus that went with its link to the first link left, and to the page's content when none is. */
export function FocusKeeper({ among, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(among);

  useEffect(() => {
    const fewer = among < before.current;
    before.current = among;
    if (!fewer || document.activeElement !== document.body) return;
    const next = box.current?.querySelector("a") ?? document.getElementById("main");
    next?.focus({ preventScroll: true });
  }, [among]);

  return <div ref={box}>{children}</div>;
}
