import { NextResponse } from "next/server";
import { env } from "@/lib/site/env";
import { isFromOwnPage, pageBefore } from "@/lib/site/own-page";
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
  const location = pageBefore(request.headers, env()) ?? "/";
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
