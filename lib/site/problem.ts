import { READABLE_BY_ALL } from "./revalidated";

/** What is wrong with a request, in the form that programs read (RFC 9457, `application/problem+json`). */
export function problem(status: number, title: string, detail: string): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status, detail }), {
    status,
    headers: { ...READABLE_BY_ALL, "Content-Type": "application/problem+json" },
  });
}
