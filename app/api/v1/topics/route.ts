import { notAllowed, preflight } from "@/app/api/problem-response";
import { routeOf } from "@/app/api/v1/operation-route";
import { askTopics } from "@/lib/api/ask-names";
import { TOPICS } from "@/lib/api/operations";

export const GET = routeOf(TOPICS, askTopics);

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
