import { isIP } from "node:net";
import type { Env } from "./env";
import { isTrustworthy, type RequestHeaders, validHost } from "./origin";

type Settings = Pick<Env, "siteUrl" | "trustProxy">;

/**
 * Whether a request names a host by which this site is known: that of `SITE_URL`, this machine, or an address. A page of
 * another site that has its own name lead to this machine (DNS rebinding) names none of these. Behind a proxy that is
 * trusted, the proxy decides which hosts lead here.
 */
export function isKnownHost(headers: RequestHeaders, { siteUrl, trustProxy }: Settings): boolean {
  if (trustProxy) return true;
  const host = validHost(headers.get("host"));
  if (host === null) return false;
  if (siteUrl !== null && host === new URL(siteUrl).host) return true;
  const { hostname } = new URL(`http://${host}`);
  return isTrustworthy(`http://${host}`) || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
}
