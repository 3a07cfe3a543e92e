import { type NextRequest, NextResponse } from "next/server";
import { percentDecoded } from "@/lib/paper/percent";
import { env } from "@/lib/site/env";
import { newNonce, PATH_HEADER, securityHeaders } from "@/lib/site/headers";
import { isTrustworthy, originOf } from "@/lib/site/origin";

/** Gives every answer its security headers, and every page the nonce that its scripts and styles must carry. */
export function proxy(request: NextRequest): NextResponse {
  // Next.js fails with a 500 on an escape that is no UTF-8; no address of ours has one.
  if (percentDecoded(request.nextUrl.pathname) === null)
    return new NextResponse("This address is mistyped.\n", { status: 400 });
  const settings = env();
  const nonce = newNonce();
  const headers = securityHeaders({
    nonce,
    https: settings.siteUrl?.startsWith("https:") ?? false,
    trustworthy: isTrustworthy(originOf(request.headers, settings)),
    development: settings.isDevelopment,
  });
  const passedOn = new Headers(request.headers);
  passedOn.set("x-nonce", nonce);
  passedOn.set(PATH_HEADER, request.nextUrl.pathname);
  // Next.js takes the nonce for its own scripts from the policy on the request.
  passedOn.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: passedOn } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

// Files are left out by name. A rule such as "anything with a dot" would leave out papers: /papers/2505.23819.
export const config = { matcher: ["/((?!_next/static/|icon\\.svg$).*)"] };
