import { NextResponse } from "next/server";
import { env } from "@/lib/site/env";
import { isFromOwnPage, pageBefore } from "@/lib/site/own-page";
import { VIEW_COOKIE, viewSchema } from "@/lib/site/view";

interface Props {
  readonly params: Promise<{ view: string }>;
}

const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Remembers how the reader wants lists shown, and leads back to the page the form was on. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const view = viewSchema.safeParse((await params).view);
  if (!view.success) return new Response("Expected /view/full or /view/compact.\n", { status: 404 });
  if (!isFromOwnPage(request.headers, env()))
    return new Response("This form is on another site.\n", { status: 403 });
  const location = pageBefore(request.headers, env()) ?? "/";
  const response = new NextResponse(null, { status: 303, headers: { Location: location } });
  if (view.data === "full") response.cookies.delete(VIEW_COOKIE);
  else
    response.cookies.set(VIEW_COOKIE, view.data, {
      maxAge: A_YEAR_IN_SECONDS,
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: env().siteUrl?.startsWith("https:") ?? false,
    });
  return response;
}
