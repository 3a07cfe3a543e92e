import { Problem } from "@/lib/api/problem";
import { preflight, problemResponse } from "../problem-response";

/** Below `/api/` also what is not there is said in the way of programs. */
function nothing(): Response {
  return problemResponse(
    new Problem("not-found", "The API has no such address; /api lists those that it has."),
  );
}

export {
  nothing as DELETE,
  nothing as GET,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
  preflight as OPTIONS,
};
