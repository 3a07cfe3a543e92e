import type { Instrumentation } from "next";
import { log } from "@/lib/site/log";

/** Runs once before the first request: checks the settings and opens the corpus. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepare } = await import("./instrumentation-node");
  await prepare();
}

/** Every error of a page or a route, in one line of the log. */
export const onRequestError: Instrumentation.onRequestError = (error, { path, method }, { routePath }) => {
  const name = error instanceof Error ? error.name : "";
  // Nobody waited for the answer any more.
  if (name === "AbortError") return;
  // Of a file that is damaged, or a cluster that is down, the code has nothing to tell.
  const isExplained = name === "SnapshotError" || name === "SearchUnavailable";
  const why = isExplained && error instanceof Error ? { reason: error.message } : { error };
  log("error", "request failed", { path, method, route: routePath, ...why });
};
