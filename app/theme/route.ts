import { NextResponse } from "next/server";
import { THEME_COOKIE, themeSchema } from "@/lib/site/theme";

/** A form of one short field, in bytes. */
const LARGEST_FORM = 1_000;
const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Remembers the reader's theme and leads back to the page the form was on. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM)
    return refused("The form is too large.");
  const theme = themeSchema.safeParse(new URLSearchParams(await request.text()).get("theme"));
  if (!theme.success) return refused("Expected theme=system, light or dark.");
  const response = new NextResponse(null, { status: 303, headers: { Location: wayBack(request.headers) } });
  if (theme.data === "system") response.cookies.delete(THEME_COOKIE);
  else
    response.cookies.set(THEME_COOKIE, theme.data, { maxAge: A_YEAR_IN_SECONDS, sameSite: "lax", path: "/" });
  return response;
}

function refused(reason: string): Response {
  return new Response(`${reason}\n`, { status: 400 });
}

/** The path of the page the form was on; the first page when the browser does not say, or names another site. */
function wayBack(headers: Headers): string {
  const referrer = headers.get("referer") ?? "";
  if (!URL.canParse(referrer)) return "/";
  const { protocol, host, pathname, search } = new URL(referrer);
  if (!/^https?:$/.test(protocol) || host !== headers.get("host")) return "/";
  return `/${pathname.replace(/^[/\\]+/, "")}${search}`;
}
