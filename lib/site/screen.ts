import type { Env } from "./env";
import { newNonce, PATH_HEADER, securityHeaders } from "./headers";
import { isTrustworthy, originOf, type RequestHeaders } from "./origin";

/** An address of no route: its page, the 404, is drawn whole by the server. */
export const NOWHERE = "/nothing-is-here";

/** Where a path leads, as far as that is known before a page is made of it. */
export type Place = "held" | "unknown" | "mistyped";

/** What an address of a broken escape is answered: Next.js would fail at it, and no address of ours has one. */
export const MISTYPED = { status: 400, body: "This address is mistyped.\n" } as const;

/** The headers that a page is made by, and those that go out with it. */
export interface Screen {
  readonly onRequest: Readonly<Record<string, string>>;
  readonly onAnswer: Readonly<Record<string, string>>;
}

/** The headers of one request and its answer: a new nonce, and the path (percent-encoded) that was asked for. */
export function screenOf(path: string, headers: RequestHeaders, settings: Env): Screen {
  const onAnswer = securityHeaders({
    nonce: newNonce(),
    https: settings.siteUrl?.startsWith("https:") ?? false,
    trustworthy: isTrustworthy(originOf(headers, settings)),
    development: settings.isDevelopment,
  });
  // Next.js takes the nonce for its own scripts from the policy on the request.
  const policy = onAnswer["Content-Security-Policy"] ?? "";
  return { onRequest: { [PATH_HEADER]: path, "content-security-policy": policy }, onAnswer };
}
