// A client component because the browser leaves the focus nowhere when the router changes the page.
"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

/** Lists whose opened paper is remembered; who goes back further starts at the heading. */
const MOST_REMEMBERED = 50;

/**
 * Puts the focus where a new page begins: at its heading, or in a list at the paper one came back from. Draws nothing.
 * A focus that is in the content already is left there.
 */
export function PageFocus() {
  const pathname = usePathname();
  const address = `${pathname}?${useSearchParams()}`;
  const before = useRef({ pathname, address });
  /** The paper that was opened from each list, by the list's address. */
  const opened = useRef(new Map<string, string>());
  const throughHistory = useRef(false);

  useEffect(() => {
    const remember = (event: MouseEvent) => {
      throughHistory.current = false;
      const target = event.target instanceof Element ? event.target : null;
      const paper = target?.closest("a")?.closest("[data-paper]")?.getAttribute("data-paper");
      if (paper == null) return;
      opened.current.set(before.current.address, paper);
      const [oldest] = opened.current.keys();
      if (opened.current.size > MOST_REMEMBERED && oldest !== undefined) opened.current.delete(oldest);
    };
    const travel = () => {
      throughHistory.current = true;
    };
    document.addEventListener("click", remember, true);
    window.addEventListener("popstate", travel);
    return () => {
      document.removeEventListener("click", remember, true);
      window.removeEventListener("popstate", travel);
    };
  }, []);

  useEffect(() => {
    const last = before.current;
    if (last.address === address) return;
    before.current = { pathname, address };
    const isNewPage = last.pathname !== pathname;
    if (!isNewPage && !throughHistory.current) return;
    const paper = opened.current.get(address);
    if (paper !== undefined && focusPaper(paper)) return;
    if (isNewPage) focusHeading();
  }, [pathname, address]);

  return null;
}

function focusPaper(key: string): boolean {
  const paper = [...document.querySelectorAll("main [data-paper]")].find(
    (one) => one.getAttribute("data-paper") === key,
  );
  const link = paper?.querySelector<HTMLElement>("[data-result-link]");
  link?.focus({ preventScroll: true });
  return link != null;
}

function focusHeading(): void {
  const main = document.getElementById("main");
  if (document.activeElement !== main && main?.contains(document.activeElement)) return;
  const heading = main?.querySelector<HTMLElement>("h1");
  if (heading == null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
