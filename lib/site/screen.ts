import type { Env } from "./env";
import { newNonce, PATH_HEADER, securityHeaders } from "./headers";
import { isTrustworthy } from "./origin";

/** An address of no route: its page, the 404, is drawn whole by the server. */
export const NOWHERE = "/nothing-is-here";

/** Where a path leads, as far as that is known before a page is made of it. */
export interface Place {
  readonly kind: "held" | "unknown" | "mistyped";
  /** The header `Link` of its answer. */
  readonly link?: string;
}

/** What an address of a broken escape is answered: Next.js would fail at it, and no address of ours has one. */
export const MISTYPED = { status: 400, body: "This address is mistyped.\n" } as const;

/** The headers that a page is made by, and those that go out with it. */
export interface Screen {
  readonly onRequest: Readonly<Record<string, string>>;
  readonly onAnswer: Readonly<Record<string, string>>;
}

/**
 * The headers of one request and its answer: a new nonce, and the path (percent-encoded) that was asked for. `origin` is
 * that of the site as the reader sees it.
 */
export function screenOf(path: string, { link }: Place, origin: string, settings: Env): Screen {
  const secure = securityHeaders({
    nonce: newNonce(),
    https: settings.siteUrl?.startsWith("https:") ?? false,
    trustworthy: isTrustworthy(origin),
    development: settings.isDevelopment,
  });
  // Next.js takes the nonce for its own scripts from the policy on the request.
  const policy = secure["Content-Security-Policy"] ?? "";
  return {
    onRequest: { [PATH_HEADER]: path, "content-security-policy": policy },
    onAnswer: link === undefined ? secure : { ...secure, Link: link },
  };
}
