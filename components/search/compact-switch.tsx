// A client component because the choice is shown at once, without a new page; without JavaScript the form is posted.
"use client";

import { type FormEvent, useSyncExternalStore } from "react";

const CHANGED = "viewchange";

interface Props {
  /** What the server remembers of the reader's choice. */
  readonly compact: boolean;
}

/** Shows lists as titles, authors and dates alone, or with passages again. */
export function CompactSwitch({ compact: remembered }: Props) {
  const compact = useSyncExternalStore(subscribe, isCompact, () => remembered);
  const other = compact ? "full" : "compact";

  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    show(other);
    // The server remembers it, so that the next page comes in the right view from its first byte.
    void fetch(`/view/${other}`, { method: "POST", redirect: "manual" }).catch(() => undefined);
  }

  return (
    <form action={`/view/${other}`} method="post" onSubmit={choose} className="no-print">
      <button type="submit" aria-pressed={compact} className="choice">
        Compact
      </button>
    </form>
  );
}

function isCompact(): boolean {
  return document.documentElement.dataset.view === "compact";
}

function show(view: "full" | "compact"): void {
  if (view === "compact") document.documentElement.dataset.view = view;
  else delete document.documentElement.dataset.view;
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}
