// A client component because the reader's pointer and focus say which paper is meant; without JavaScript its column is empty.
"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** A pointer on its way elsewhere crosses papers that are not meant. */
const REST_MS = 120;
/** Of a paper in the list: what the preview shows of it, in this order. */
const SHOWN = [".result-title", ".result-by", ".result-actions", ".whole-abstract"] as const;

/**
 * Beside the list, on wide screens: the whole of the paper that has the focus or the pointer, else of the first. It shows
 * copies of what the list holds already, so that nothing is fetched and nothing is marked up twice.
 */
export function Preview() {
  const box = useRef<HTMLElement>(null);
  const router = useRouter();

  useEffect(() => {
    let timer: number | undefined;
    const show = (paper: Element | null) => {
      if (paper !== null) box.current?.replaceChildren(...partsOf(paper));
    };
    const focused = ({ target }: Event) => show(paperOf(target));
    const pointed = ({ target }: Event) => {
      const paper = paperOf(target);
      if (paper === null) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => show(paper), REST_MS);
    };
    /** A copy has lost what made its original a link of the router. */
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (link === null || modified || link.origin !== window.location.origin) return;
      event.preventDefault();
      router.push(link.pathname + link.search);
    };
    const copies = box.current;
    copies?.addEventListener("click", follow);
    show(paperOf(document.activeElement) ?? document.querySelector("[data-paper]"));
    document.addEventListener("focusin", focused);
    document.addEventListener("pointerover", pointed);
    return () => {
      window.clearTimeout(timer);
      copies?.removeEventListener("click", follow);
      document.removeEventListener("focusin", focused);
      document.removeEventListener("pointerover", pointed);
    };
  }, [router]);

  return (
    <div className="aside-column no-print">
      <aside ref={box} aria-label="Preview" className="preview" />
    </div>
  );
}

function paperOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-paper]") : null;
}

/** Copies of a paper's parts; ids stay with the originals. */
function partsOf(paper: Element): Element[] {
  return SHOWN.flatMap((selector) => {
    const original = paper.querySelector(selector);
    if (original === null) return [];
    const copy = document.createElement(selector === ".result-title" ? "h2" : "div");
    copy.className = original.className;
    copy.append(...[...original.childNodes].map((node) => node.cloneNode(true)));
    for (const link of copy.querySelectorAll("[data-result-link]")) link.removeAttribute("data-result-link");
    return [copy];
  });
}
