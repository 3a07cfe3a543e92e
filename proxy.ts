import { type NextRequest, NextResponse } from "next/server";
import { isHeld } from "@/lib/browse/unknown-address";
import { currentCorpus } from "@/lib/corpus/current";
import { percentDecoded } from "@/lib/paper/percent";
import { env } from "@/lib/site/env";
import { newNonce, PATH_HEADER, securityHeaders } from "@/lib/site/headers";
import { isTrustworthy, originOf } from "@/lib/site/origin";

/** Gives every answer its security headers, and every page the nonce that its scripts and styles must carry. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // Next.js fails with a 500 on an escape that is no UTF-8; no address of ours has one.
  const path = percentDecoded(request.nextUrl.pathname);
  if (path === null) return new NextResponse("This address is mistyped.\n", { status: 400 });
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
  // A rewritten request comes by a second time, and was asked for under its first path.
  if (path !== NOWHERE || !passedOn.has(PATH_HEADER)) passedOn.set(PATH_HEADER, request.nextUrl.pathname);
  // Next.js takes the nonce for its own scripts from the policy on the request.
  passedOn.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  const response = (await leadsNowhere(request, path))
    ? NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers: passedOn } })
    : NextResponse.next({ request: { headers: passedOn } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** An address of no route: its page is drawn whole by the server. */
const NOWHERE = "/nothing-is-here";

/**
 * Whether a page is asked for that would end in `notFound()`: once a route has begun, Next.js draws its 404 in the
 * browser, and without JavaScript it is blank.
 */
async function leadsNowhere(request: NextRequest, path: string): Promise<boolean> {
  if (request.headers.has("rsc")) return false;
  const corpus = await currentCorpus();
  return corpus !== null && !isHeld(corpus, path);
}

// Files are left out by name. A rule such as "anything with a dot" would leave out papers: /papers/2505.23819.
export const config = { matcher: ["/((?!_next/static/|icon\\.svg$).*)"] };
