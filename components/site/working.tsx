// A client component because only the browser knows what it waits for.
"use client";

import { useSyncExternalStore } from "react";
import { network, subscribeNetwork } from "./network";

/** Says that an answer is on its way, and that what is shown is from before where the server cannot be reached. */
export function Working() {
  const { waiting, lost } = useSyncExternalStore(subscribeNetwork, network, network);
  return (
    <>
      <div aria-hidden="true" className={waiting ? "working" : ""} />
      <p role="status" className={lost ? "lost-connection" : "sr-only"}>
        {lost ? "The site cannot be reached. What you see is from before; it is asked again and again." : ""}
      </p>
    </>
  );
}
