import { notAllowed, preflight } from "@/app/api/problem-response";
import { routeOf } from "@/app/api/v1/operation-route";
import { askPaper, askRelated } from "@/lib/api/ask-papers";
import { PAPER, RELATED } from "@/lib/api/operations";

interface Context {
  readonly params: Promise<{ key: string[] }>;
}

const paper = routeOf(PAPER, askPaper);
const related = routeOf(RELATED, askRelated);

/** A paper, or the papers like it. Older arXiv ids have a slash, so that a key may be two segments. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { key } = await params;
  if (key.length < 2 || key.at(-1) !== "related") return paper(request, { params });
  return related(request, { params: Promise.resolve({ key: key.slice(0, -1) }) });
}

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
