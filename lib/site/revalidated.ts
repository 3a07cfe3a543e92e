import { createHash } from "node:crypto";

/** Any page on any site may read what has this; it holds nothing that is not public here already. */
export const READABLE_BY_ALL = { "Access-Control-Allow-Origin": "*" };

/** Kept by whoever likes, and asked about each time: a new snapshot shows at once. */
export const ASKED_ABOUT_EACH_TIME = { "Cache-Control": "public, no-cache" };

/** As many characters of a hash in base64 as are not met twice: 132 bits. */
const TAG_CHARACTERS = 22;

/** A text or picture with a tag made of it, or 304 for whoever has it already (RFC 9110, section 13.1.2). */
export function revalidated(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, TAG_CHARACTERS)}"`;
  const all = { ...headers, ETag: tag };
  const known = tagsOf(request);
  if (known.includes(tag) || known.includes("*")) return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: { ...all, "Content-Type": type } });
}

/** The tags of the texts that the asker has; a proxy that compresses marks them as weak. */
function tagsOf(request: Request): string[] {
  const header = request.headers.get("if-none-match") ?? "";
  return header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
}
