import { useSyncExternalStore } from "react";

/** False in the server's HTML and before the page's scripts act: what needs them is drawn only then. */
export function useActs(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => undefined;
}
