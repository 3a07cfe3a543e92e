import { notAllowed, preflight } from "@/app/api/problem-response";
import { routeOf } from "@/app/api/v1/operation-route";
import { askFacets } from "@/lib/api/ask-search";
import { FACETS } from "@/lib/api/operations";

export const GET = routeOf(FACETS, askFacets);

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
