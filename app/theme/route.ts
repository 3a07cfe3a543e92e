import { NextResponse } from "next/server";
import { THEME_COOKIE, themeSchema } from "@/lib/site/theme";

const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Remembers the reader's theme and leads back to the page the form was on. */
export async function POST(request: Request): Promise<Response> {
  const theme = themeSchema.safeParse(new URLSearchParams(await request.text()).get("theme"));
  if (!theme.success) return new Response("Expected theme=system, light or dark.\n", { status: 400 });
  const response = new NextResponse(null, {
    status: 303,
    headers: { Location: pathOf(request.headers.get("referer")) },
  });
  if (theme.data === "system") response.cookies.delete(THEME_COOKIE);
  else
    response.cookies.set(THEME_COOKIE, theme.data, { maxAge: A_YEAR_IN_SECONDS, sameSite: "lax", path: "/" });
  return response;
}

// Only the path is taken, so that the answer can never lead to another site.
function pathOf(referrer: string | null): string {
  if (referrer === null || !URL.canParse(referrer)) return "/";
  const { pathname, search } = new URL(referrer);
  return `/${pathname.replace(/^\/+/, "")}${search}`;
}
