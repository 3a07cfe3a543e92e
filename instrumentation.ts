import type { Instrumentation } from "next";
import { log } from "@/lib/site/log";

/** Runs once before the first request: checks the settings and opens the corpus. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepare } = await import("./instrumentation-node");
  await prepare();
}

/** Every error of a page or a route, in one line of the log. An answer that nobody waited for any more is none. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  if (error instanceof Error && error.name === "AbortError") return;
  log("error", "request failed", {
    path: request.path,
    method: request.method,
    route: context.routePath,
    error,
  });
};
