import { OPEN_SEARCH_TYPE, openSearchDescription } from "@/lib/feed/open-search";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, revalidated } from "@/lib/site/revalidated";

/** How a browser searches this site from its address bar. */
export async function GET(request: Request): Promise<Response> {
  return revalidated(
    request,
    openSearchDescription(await siteOrigin()),
    `${OPEN_SEARCH_TYPE}; charset=utf-8`,
    ASKED_ABOUT_EACH_TIME,
  );
}
