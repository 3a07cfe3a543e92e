// A client component because what a reader saves is kept in the browser, and nowhere else.
"use client";

import { useEffect, useState } from "react";
import { hasLibrary } from "./has-library";
import type { Said } from "./said";

const SAID_FOR_MS = 4_000;

/**
 * Makes every button with `data-save` save its paper, one with `data-save-all` all of them, one with `data-search` the
 * search of the page, and shows which are saved.
 * What that takes is loaded by those only who have a library, or begin one.
 */
export function Saver() {
  const [said, setSaid] = useState<Said | null>(null);

  useEffect(() => {
    let saving: Promise<() => void> | null = null;
    let isOver = false;
    const start = () => {
      saving ??= import("./saving").then(({ startSaving }) => (isOver ? () => undefined : startSaving()));
      return saving;
    };
    const press = async (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const button = target?.closest<HTMLElement>("[data-save], [data-save-all], [data-search]");
      if (button == null) return;
      const { pressed } = await import("./saving");
      setSaid(await pressed(button));
      void start();
    };
    const pressOne = (event: MouseEvent) => void press(event);
    document.addEventListener("click", pressOne);
    if (hasLibrary()) void start();
    return () => {
      isOver = true;
      document.removeEventListener("click", pressOne);
      void saving?.then((stop) => stop());
    };
  }, []);

  useEffect(() => {
    if (said === null || said.isProblem) return;
    const timer = window.setTimeout(() => setSaid(null), SAID_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [said]);

  return (
    <aside aria-label="Saving" className={said === null ? "" : "saver-note no-print"}>
      <p role="status">{said?.text ?? ""}</p>
      {said === null ? null : (
        <p className="flex gap-4">
          <a href="/library" className="link py-1">
            Library
          </a>
          <button type="button" className="link py-1" onClick={() => setSaid(null)}>
            Close
          </button>
        </p>
      )}
    </aside>
  );
}
