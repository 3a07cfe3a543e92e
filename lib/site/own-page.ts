import type { Env } from "./env";
import { originOf, type RequestHeaders } from "./origin";

type Settings = Pick<Env, "siteUrl" | "trustProxy" | "port">;

/**
 * Whether a form or script of one of the site's own pages sent a request. Browsers say so, to a safe origin by
 * `Sec-Fetch-Site`, and to any by the `Origin` of what they post. A program that says neither acts for no reader.
 */
export function isFromOwnPage(headers: RequestHeaders, settings: Settings): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  return origin === null || isOwn(origin, headers, settings);
}

/**
 * The path and query of the page that a request came from; null when the browser does not say, or names another site.
 * Of a request that its browser vouches for the host may be any: a proxy may have replaced the one that was asked.
 */
export function pageBefore(headers: RequestHeaders, settings: Settings): string | null {
  const referrer = headers.get("referer") ?? "";
  if (!URL.canParse(referrer)) return null;
  const { protocol, pathname, search } = new URL(referrer);
  const isOwnPage = headers.get("sec-fetch-site") === "same-origin" || isOwn(referrer, headers, settings);
  if (!isOwnPage || !/^https?:$/.test(protocol)) return null;
  return `/${pathname.replace(/^[/\\]+/, "")}${search}`;
}

/** Whether an address has the host that was asked, or the one by which readers know the site. */
function isOwn(address: string, headers: RequestHeaders, settings: Settings): boolean {
  if (!URL.canParse(address)) return false;
  const { host } = new URL(address);
  return host === headers.get("host") || host === new URL(originOf(headers, settings)).host;
}
