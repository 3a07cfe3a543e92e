// A client component because an abstract is fetched when its reader unfolds it; without JavaScript there is a link.
"use client";

import { useEffect } from "react";
import { fetchAbstract } from "./fetch-abstract";

/** Brings the abstracts of a list into the places that are unfolded. Draws nothing. */
export function Abstracts() {
  useEffect(() => {
    const unfold = ({ target }: Event) => {
      if (target instanceof HTMLDetailsElement && target.matches(".abstract-in-place[open]"))
        void fill(target);
    };
    // This event does not rise: it is heard on its way down.
    document.addEventListener("toggle", unfold, true);
    for (const place of document.querySelectorAll<HTMLDetailsElement>(".abstract-in-place[open]"))
      void fill(place);
    return () => document.removeEventListener("toggle", unfold, true);
  }, []);
  return null;
}

/** Puts the abstract behind the disclosure, in the place of the way to the paper, unless it is there already. */
async function fill(place: HTMLDetailsElement): Promise<void> {
  const paper = place.closest("[data-paper]");
  if (paper === null || place.querySelector(".whole-abstract") !== null) return;
  place.setAttribute("aria-busy", "true");
  const abstract = await fetchAbstract(paper);
  place.removeAttribute("aria-busy");
  if (abstract === null || place.querySelector(".whole-abstract") !== null) return;
  place.querySelector(":scope > p")?.remove();
  place.append(abstract);
}
