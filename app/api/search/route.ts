import { FOR_PROGRAMS, notAllowed, preflight, problemResponse } from "@/app/api/problem-response";
import { Problem } from "@/lib/api/problem";
import { shapeAnswer } from "@/lib/api/shape-answer";
import { notesOnPage } from "@/lib/browse/answer";
import { keptAnswerOf } from "@/lib/browse/kept-answers";
import { currentCorpus } from "@/lib/corpus/current";
import { explainFrom } from "@/lib/query/explain";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, revalidated } from "@/lib/site/revalidated";

const HEADERS = { ...FOR_PROGRAMS, ...ASKED_ABOUT_EACH_TIME };

/**
 * A search as JSON with the manners of the page: what cannot be used is a note, and a page beyond the end is the last.
 * `/api/v1/search` gives the same and refuses such requests.
 */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null)
    return problemResponse(new Problem("no-corpus", "No corpus is published on this site yet."));
  const params = new URL(request.url).searchParams;
  const { state, notes } = stateFrom(params);
  const { explain, notes: explainNotes } = explainFrom(params);
  const answer = await keptAnswerOf(corpus, state, explain.kind !== "none", new Budget(requestSignal()));
  const allNotes = [...notes, ...explainNotes, ...notesOnPage(state, answer)];
  const shaped = shapeAnswer({ state, notes: allNotes, ...answer }, await siteOrigin());
  return revalidated(request, JSON.stringify(shaped), "application/json", HEADERS);
}

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
