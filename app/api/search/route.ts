import type { ApiError } from "@/lib/api/search-answer";
import { shapeAnswer } from "@/lib/api/shape-answer";
import { notesOnPage } from "@/lib/browse/answer";
import { keptAnswerOf } from "@/lib/browse/kept-answers";
import { currentCorpus } from "@/lib/corpus/current";
import { explainFrom } from "@/lib/query/explain";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL, revalidated } from "@/lib/site/revalidated";

const HEADERS = { ...READABLE_BY_ALL, ...ASKED_ABOUT_EACH_TIME };

/** A search as JSON: the query string of `/`, and `explain=1` for why each paper stands where it stands. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return failure("No corpus is published on this site yet.", 503);
  const params = new URL(request.url).searchParams;
  const { state, notes } = stateFrom(params);
  const { explain, notes: explainNotes } = explainFrom(params);
  const answer = await keptAnswerOf(corpus, state, explain.kind !== "none", new Budget(requestSignal()));
  const allNotes = [...notes, ...explainNotes, ...notesOnPage(state, answer)];
  const shaped = shapeAnswer({ state, notes: allNotes, ...answer }, await siteOrigin());
  return revalidated(request, JSON.stringify(shaped), "application/json", HEADERS);
}

function failure(error: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const body: ApiError = { error };
  return Response.json(body, { status, headers: { ...READABLE_BY_ALL, ...headers } });
}

function notAllowed(): Response {
  return failure("A search is asked for with GET.", 405, { Allow: "GET, HEAD, OPTIONS" });
}

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };
