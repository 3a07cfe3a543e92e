import { notAllowed, preflight } from "@/app/api/problem-response";
import { routeOf } from "@/app/api/v1/operation-route";
import { askSuggest } from "@/lib/api/ask-names";
import { SUGGEST } from "@/lib/api/operations";

export const GET = routeOf(SUGGEST, askSuggest);

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
