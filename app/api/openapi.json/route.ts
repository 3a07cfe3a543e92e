import { FOR_PROGRAMS, notAllowed, preflight } from "@/app/api/problem-response";
import { EXAMPLES } from "@/lib/api/examples";
import { openApi } from "@/lib/api/openapi";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, revalidated } from "@/lib/site/revalidated";
import { version } from "@/package.json";

/** The description of the API for programs. */
export async function GET(request: Request): Promise<Response> {
  const document = JSON.stringify(openApi(await siteOrigin(), version, EXAMPLES));
  return revalidated(request, document, "application/json", {
    ...FOR_PROGRAMS,
    ...ASKED_ABOUT_EACH_TIME,
  });
}

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
