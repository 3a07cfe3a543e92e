// A client component because the share sheet is the system's; it is drawn only where there is one.
"use client";

import { useSyncExternalStore } from "react";

const NEVER_CHANGES = () => () => {};

export function ShareButton({ url }: { url: string }) {
  const offered = useSyncExternalStore(
    NEVER_CHANGES,
    () => typeof navigator.share === "function",
    () => false,
  );
  if (!offered) return null;
  return (
    <button
      type="button"
      className="link py-1.5"
      onClick={() => {
        // The reader may close the sheet; that is no fault.
        navigator
          .share({ title: document.querySelector("h1")?.textContent ?? "", url })
          .catch(() => undefined);
      }}
    >
      Share…
    </button>
  );
}
