import type { Env } from "./env";

/** What is read of a request's headers. */
export interface RequestHeaders {
  get(name: string): string | null;
}

type Settings = Pick<Env, "siteUrl" | "trustProxy" | "port">;

/**
 * The origin under which the reader sees the site, for links that must be absolute: `SITE_URL`, else the
 * request's own host. A proxy's word for host and protocol counts only with `TRUST_PROXY=1`; a host that
 * is none gives `http://localhost:<port>`.
 */
export function originOf(headers: RequestHeaders, settings: Settings): string {
  if (settings.siteUrl !== null) return settings.siteUrl;
  const forwarded = settings.trustProxy ? lastOf(headers.get("x-forwarded-host")) : null;
  const host = validHost(forwarded ?? headers.get("host"));
  if (host === null) return `http://localhost:${settings.port}`;
  const isHttps = settings.trustProxy && lastOf(headers.get("x-forwarded-proto")) === "https";
  return new URL(`${isHttps ? "https" : "http"}://${host}`).origin;
}

/** Whether browsers take this origin for safe without a certificate having been seen: https, or this machine. */
export function isTrustworthy(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

// Each proxy appends what it saw, so the last value is the word of the one we talk to.
function lastOf(header: string | null): string | null {
  const last = header?.split(",").at(-1)?.trim();
  return last === undefined || last === "" ? null : last;
}

const LABEL = "[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?";
const NAME = `${LABEL}(?:\\.${LABEL})*\\.?`;
const IPV6 = "\\[[0-9a-f:.]{2,45}\\]";
const HOST = new RegExp(`^(?:${NAME}|${IPV6})(?::\\d{1,5})?$`, "i");
const MAX_HOST_LENGTH = 259;

/** The `Host` header as it was sent when it is a host name or address with an optional port, else null. */
export function validHost(host: string | null): string | null {
  if (host === null || host.length > MAX_HOST_LENGTH || !HOST.test(host)) return null;
  return URL.canParse(`http://${host}`) ? host : null;
}
