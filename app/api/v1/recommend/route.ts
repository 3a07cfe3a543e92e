import { z } from "zod";
import { MOST_RECOMMENDED, recommendedFor } from "@/lib/browse/recommend";
import { currentCorpus } from "@/lib/corpus/current";
import { keptPaper } from "@/lib/library/kept-paper";
import { Budget } from "@/lib/search/budget";
import { problem } from "@/lib/site/problem";
import { requestSignal } from "@/lib/site/request";
import { READABLE_BY_ALL } from "@/lib/site/revalidated";

/** A body has room for some thousand keys anyway; this is a limit that can be stated. */
const MOST_KEYS = 1_000;
const DEFAULT_LIMIT = 20;

const askedSchema = z.strictObject({
  keys: z.array(z.string().min(1).max(200)).min(1).max(MOST_KEYS),
  sort: z.enum(["best", "newest"]).default("best"),
  limit: z.int().min(1).max(MOST_RECOMMENDED).default(DEFAULT_LIMIT),
});

/**
 * Papers for somebody who keeps some: `{"keys": […], "sort": "best", "limit": 20}`. Each with the kept paper that it is
 * near to and what the two share. Nothing is stored of the question.
 */
export async function POST(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return problem(503, "No corpus", "No corpus is published on this site yet.");
  const body: unknown = await request.json().catch(() => null);
  const asked = askedSchema.safeParse(body);
  if (!asked.success) return problem(400, "Not a question for papers", messageOf(asked.error));
  const { keys, sort, limit } = asked.data;
  const found = await recommendedFor(corpus, keys, sort, limit, new Budget(requestSignal()));
  const recommended = found.recommended.map(({ paper, near, reasons, score }) => ({
    paper: keptPaper(paper),
    near: { key: near.key, title: near.title },
    reasons,
    score,
  }));
  const answer = { snapshot: corpus.id, used: found.used, unknown: found.unknown, recommended };
  return Response.json(answer, { headers: { ...READABLE_BY_ALL, "Cache-Control": "no-store" } });
}

/** Which fields cannot be used, and what each should be. */
function messageOf({ issues }: z.ZodError): string {
  const places = issues.map(
    ({ path, message }) => `${path.length === 0 ? "the body" : path.join(".")}: ${message}`,
  );
  return `Expected {"keys": […], "sort": "best" or "newest", "limit": 1 to ${MOST_RECOMMENDED}}. ${places.join("; ")}`;
}

/** Programs of other sites ask beforehand whether they may send JSON. */
export function OPTIONS(): Response {
  const headers = {
    ...READABLE_BY_ALL,
    "Access-Control-Allow-Methods": "POST, OPTIONS",
    "Access-Control-Allow-Headers": "Content-Type",
    Allow: "POST, OPTIONS",
  };
  return new Response(null, { status: 204, headers });
}

function notAllowed(): Response {
  const answer = problem(405, "Not answered here", "Papers are asked for with POST.");
  answer.headers.set("Allow", "POST, OPTIONS");
  return answer;
}

export { notAllowed as DELETE, notAllowed as GET, notAllowed as PATCH, notAllowed as PUT };
