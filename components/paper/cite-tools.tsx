// A client component because the clipboard is the browser's, and which format was chosen last is remembered there.
"use client";

import { useEffect, useState } from "react";
import { CITATION_ID, FIRST_FORMAT } from "./citation-ids";
import { CopyButton } from "./copy-button";
import { keepFormat, keptFormat, linkTo, showCitation } from "./shown-citation";

/**
 * Shows the citation in the format whose link is followed, and at first in that which was chosen last; copies it, and leads
 * to it as a file. Without scripts the links lead to the files themselves. `path` is that of the page.
 */
export function CiteTools({ path }: { readonly path: string }) {
  const [file, setFile] = useState(`${path}.${FIRST_FORMAT}`);
  const [missing, setMissing] = useState("");

  useEffect(() => {
    const show = async (link: HTMLAnchorElement) => {
      const came = await showCitation(link);
      if (came) setFile(link.href);
      setMissing(came ? "" : (link.textContent ?? ""));
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link?.dataset.cite === undefined || isModified(event)) return;
      event.preventDefault();
      keepFormat(link.dataset.cite);
      void show(link);
    };
    setFile(`${path}.${FIRST_FORMAT}`);
    const last = keptFormat();
    const link = last === FIRST_FORMAT ? null : linkTo(last);
    if (link !== null) void show(link);
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [path]);

  return (
    <div className="no-print flex flex-wrap items-baseline gap-x-4">
      <CopyButton name="Copy" what={{ from: CITATION_ID }} />
      <a href={file} download type="text/plain" className="link py-1.5">
        Download
      </a>
      <span role="status" className="text-soft">
        {missing === "" ? "" : `${missing} did not come. Try again.`}
      </span>
    </div>
  );
}

/** Whether a click asks for another tab or window, or for saving. */
function isModified(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
