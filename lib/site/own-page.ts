import type { Env } from "./env";
import { originOf, type RequestHeaders } from "./origin";

/**
 * Whether a form or script of one of the site's own pages sent a request. Browsers say so, to a safe origin by
 * `Sec-Fetch-Site`, and to any by the `Origin` of what they post: its host is the one that was asked, or the one by which
 * readers know the site, because a proxy may have replaced the former. A program that says neither acts for no reader.
 */
export function isFromOwnPage(
  headers: RequestHeaders,
  settings: Pick<Env, "siteUrl" | "trustProxy" | "port">,
): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get("host") || host === new URL(originOf(headers, settings)).host;
}
