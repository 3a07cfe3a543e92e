import { type NextRequest, NextResponse } from "next/server";
import { placeOf } from "@/lib/browse/place";
import { currentCorpus } from "@/lib/corpus/current";
import { env } from "@/lib/site/env";
import { originOf } from "@/lib/site/origin";
import { MISTYPED, NOWHERE, screenOf } from "@/lib/site/screen";

/**
 * What lib/serving/screen.ts does for the built site, where this would cost every answer two milliseconds: next.config.ts
 * lets Next.js see this file in development alone.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const settings = env();
  const origin = originOf(request.headers, settings);
  const place = await placeOf(await currentCorpus(), pathname, origin);
  if (place.kind === "mistyped") return new NextResponse(MISTYPED.body, { status: MISTYPED.status });
  const { onRequest, onAnswer } = screenOf(pathname, place, origin, settings);
  const headers = new Headers(request.headers);
  // A rewritten request comes by a second time, and was asked for under its first path.
  for (const [name, value] of Object.entries(onRequest))
    if (pathname !== NOWHERE || !headers.has(name)) headers.set(name, value);
  const response =
    place.kind === "unknown" && !request.headers.has("rsc")
      ? NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } })
      : NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(onAnswer)) response.headers.set(name, value);
  return response;
}

// Files are left out by name. A rule such as "anything with a dot" would leave out papers: /papers/2505.23819.
export const config = { matcher: ["/((?!_next/static/|icon\\.svg$).*)"] };
