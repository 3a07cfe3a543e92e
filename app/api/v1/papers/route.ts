import { notAllowed, preflight } from "@/app/api/problem-response";
import { routeOf } from "@/app/api/v1/operation-route";
import { askPapers } from "@/lib/api/ask-papers";
import { PAPERS } from "@/lib/api/operations";

export const GET = routeOf(PAPERS, askPapers);

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
