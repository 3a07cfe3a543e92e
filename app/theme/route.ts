import { NextResponse } from "next/server";
import { env } from "@/lib/site/env";
import { isFromOwnPage } from "@/lib/site/own-page";
import { THEME_COOKIE, themeSchema } from "@/lib/site/theme";

/** A form of one short field, in bytes. */
const LARGEST_FORM = 1_000;
const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Remembers the reader's theme and leads back to the page the form was on. Only the site's own pages may ask for it. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request.headers, env())) return refused("This form is on another site.", 403);
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM)
    return refused("The form is too large.", 413);
  const theme = themeSchema.safeParse(new URLSearchParams(await request.text()).get("theme"));
  if (!theme.success) return refused("Expected theme=system, light or dark.", 400);
  const location = wayBack(request.headers.get("referer") ?? "");
  const response = new NextResponse(null, { status: 303, headers: { Location: location } });
  const forgotten = theme.data === "system";
  response.cookies.set(THEME_COOKIE, forgotten ? "" : theme.data, {
    maxAge: forgotten ? 0 : A_YEAR_IN_SECONDS,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: env().siteUrl?.startsWith("https:") ?? false,
  });
  return response;
}

function refused(reason: string, status: number): Response {
  return new Response(`${reason}\n`, { status });
}

/**
 * The path of the page the form was on; the first page when the browser does not say. The host is left out, which a
 * proxy may have replaced: whatever it was, this leads to a page of this site.
 */
function wayBack(referrer: string): string {
  if (!URL.canParse(referrer)) return "/";
  const { protocol, pathname, search } = new URL(referrer);
  return /^https?:$/.test(protocol) ? `/${pathname.replace(/^[/\\]+/, "")}${search}` : "/";
}
