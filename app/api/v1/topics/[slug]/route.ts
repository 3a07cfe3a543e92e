import { notAllowed, preflight } from "@/app/api/problem-response";
import { routeOf } from "@/app/api/v1/operation-route";
import { askTopic } from "@/lib/api/ask-names";
import { TOPIC } from "@/lib/api/operations";

export const GET = routeOf(TOPIC, askTopic);

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
