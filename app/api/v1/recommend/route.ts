import type { z } from "zod";
import { FOR_PROGRAMS, notAllowedBut, preflightFor, problemResponse } from "@/app/api/problem-response";
import { Problem } from "@/lib/api/problem";
import { type recommendAnswerSchema, recommendAskedSchema } from "@/lib/api/recommend";
import { MOST_RECOMMENDED, recommendedFor } from "@/lib/browse/recommend";
import { currentCorpus } from "@/lib/corpus/current";
import { keptPaper } from "@/lib/library/kept-paper";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";

/**
 * Papers for somebody who keeps some: `{"keys": […], "sort": "best", "limit": 20}`. Each with the kept paper that it is
 * near to and what the two share. Nothing is stored of the question.
 */
export async function POST(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null)
    return problemResponse(new Problem("no-corpus", "No corpus is published on this site yet."));
  const body: unknown = await request.json().catch(() => null);
  const asked = recommendAskedSchema.safeParse(body);
  if (!asked.success) return problemResponse(problemOf(asked.error));
  const { keys, sort, limit } = asked.data;
  const found = await recommendedFor(corpus, keys, sort, limit, new Budget(requestSignal()));
  const recommended = found.recommended.map(({ paper, near, reasons, score }) => ({
    paper: keptPaper(paper),
    near: { key: near.key, title: near.title },
    reasons: [...reasons],
    score,
  }));
  const answer: z.infer<typeof recommendAnswerSchema> = {
    snapshot: corpus.id,
    used: found.used,
    unknown: [...found.unknown],
    recommended,
  };
  return Response.json(answer, { headers: { ...FOR_PROGRAMS, "Cache-Control": "no-store" } });
}

/** Which fields cannot be used, and what each should be. */
function problemOf({ issues }: z.ZodError): Problem {
  const places = issues.map(
    ({ path, message }) => `${path.length === 0 ? "the body" : path.join(".")}: ${message}`,
  );
  const detail = `Expected {"keys": […], "sort": "best" or "newest", "limit": 1 to ${MOST_RECOMMENDED}}. ${places.join("; ")}`;
  const first = issues[0]?.path.join(".") ?? "";
  return new Problem("bad-parameter", detail, first === "" ? {} : { parameter: first });
}

const METHODS = "POST, OPTIONS";

/** Programs of other sites ask beforehand whether they may send JSON. */
export function OPTIONS(): Response {
  return preflightFor(METHODS, "Content-Type");
}

function notAllowed(): Response {
  return notAllowedBut(METHODS);
}

export { notAllowed as DELETE, notAllowed as GET, notAllowed as PATCH, notAllowed as PUT };
