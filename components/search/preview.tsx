// A client component because the reader's pointer and focus say which paper is meant; without JavaScript its column is empty.
"use client";

import { useEffect, useRef } from "react";
import { fetchAbstract } from "./fetch-abstract";

/** A pointer on its way elsewhere crosses papers that are not meant. */
const REST_MS = 120;
/** Of a paper in the list: what the preview shows a copy of, in this order, before the abstract. */
const COPIED = [".result-title", ".result-by"] as const;

/**
 * Beside the list, on wide screens: the whole of the paper that has the focus or the pointer, else of the first. What the
 * list holds of it is copied, and its abstract is fetched.
 */
export function Preview() {
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    let timer: number | undefined;
    let shown: Element | null = null;
    const show = async (paper: Element | null) => {
      // On a narrower screen it is not drawn, and nothing is fetched for it.
      if (paper === null || paper === shown || box.current?.checkVisibility() !== true) return;
      shown = paper;
      const abstract = await fetchAbstract(paper);
      if (shown === paper)
        box.current?.replaceChildren(...copiesOf(paper), ...[...(abstract?.children ?? [])].reverse());
    };
    const focused = ({ target }: Event) => void show(paperOf(target));
    const pointed = ({ target }: Event) => {
      const paper = paperOf(target);
      if (paper === null) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void show(paper), REST_MS);
    };
    void show(paperOf(document.activeElement) ?? document.querySelector("[data-paper]"));
    document.addEventListener("focusin", focused);
    document.addEventListener("pointerover", pointed);
    return () => {
      shown = null;
      window.clearTimeout(timer);
      document.removeEventListener("focusin", focused);
      document.removeEventListener("pointerover", pointed);
    };
  }, []);

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
function copiesOf(paper: Element): Element[] {
  return COPIED.flatMap((selector) => {
    const original = paper.querySelector(selector);
    if (original === null) return [];
    const copy = document.createElement(selector === ".result-title" ? "h2" : "div");
    copy.className = original.className;
    copy.append(...[...original.childNodes].map((node) => node.cloneNode(true)));
    for (const link of copy.querySelectorAll("[data-result-link]")) link.removeAttribute("data-result-link");
    return [copy];
  });
}
