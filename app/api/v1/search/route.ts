import { notAllowed, preflight } from "@/app/api/problem-response";
import { routeOf } from "@/app/api/v1/operation-route";
import { askSearch } from "@/lib/api/ask-search";
import { SEARCH } from "@/lib/api/operations";

export const GET = routeOf(SEARCH, askSearch);

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
