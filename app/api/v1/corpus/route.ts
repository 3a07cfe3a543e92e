import { notAllowed, preflight } from "@/app/api/problem-response";
import { routeOf } from "@/app/api/v1/operation-route";
import { askCorpus } from "@/lib/api/ask-corpus";
import { CORPUS } from "@/lib/api/operations";

export const GET = routeOf(CORPUS, askCorpus);

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
