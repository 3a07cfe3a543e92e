import { createHash } from "node:crypto";

/** Any page on any site may read what this answers; it holds nothing that is not public here already. */
export const READABLE_BY_ALL = { "Access-Control-Allow-Origin": "*" };

/**
 * An answer with a tag made of its text, or 304 for whoever has that text already (RFC 9110, 13.1.2). It may be kept,
 * and is asked after each time.
 */
export function revalidated(request: Request, body: string, type: string): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { ...READABLE_BY_ALL, "Cache-Control": "public, no-cache", ETag: tag };
  if (tagsOf(request).includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}

/** The tags of the texts that the asker has; a proxy that compresses marks them as weak. */
function tagsOf(request: Request): string[] {
  const header = request.headers.get("if-none-match") ?? "";
  return header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
}
