import { PROBLEM_TYPE, Problem } from "@/lib/api/problem";
import { READABLE_BY_ALL } from "@/lib/site/revalidated";

/** What programs on other sites' pages may read of an answer, besides its body. */
export const FOR_PROGRAMS = {
  ...READABLE_BY_ALL,
  "Access-Control-Expose-Headers": "ETag, Link, RateLimit, RateLimit-Policy, Retry-After",
};

const RETRY_SECONDS = "60";

/** A problem as an answer. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problem.body), {
    status: problem.status,
    headers: {
      ...FOR_PROGRAMS,
      "Content-Type": PROBLEM_TYPE,
      "Cache-Control": "no-store",
      ...(problem.status === 503 ? { "Retry-After": RETRY_SECONDS } : {}),
      ...headers,
    },
  });
}

const METHODS = "GET, HEAD, OPTIONS";

/** The answer to a method that only changes things: nothing here can be changed. */
export function notAllowed(): Response {
  return notAllowedBut(METHODS);
}

/** The answer to any method but these. */
export function notAllowedBut(methods: string): Response {
  const problem = new Problem("method-not-allowed", `This address answers ${methods}.`);
  return problemResponse(problem, { Allow: methods });
}

/** What a page of another site may send (the Fetch standard calls this question a preflight). */
export function preflight(): Response {
  return preflightFor(METHODS, "If-None-Match");
}

const A_DAY_IN_SECONDS = 86_400;

/** The same where other methods and headers are allowed. */
export function preflightFor(methods: string, headers: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...READABLE_BY_ALL,
      Allow: methods,
      "Access-Control-Allow-Methods": methods,
      "Access-Control-Allow-Headers": headers,
      "Access-Control-Max-Age": String(A_DAY_IN_SECONDS),
    },
  });
}
