import { createHash } from "node:crypto";
import type { ApiError, SearchAnswer } from "@/lib/api/search-answer";
import { shapeAnswer } from "@/lib/api/shape-answer";
import { answerOf, notesOnPage } from "@/lib/browse/answer";
import { currentCorpus } from "@/lib/corpus/current";
import { explainFrom } from "@/lib/query/explain";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { siteOrigin } from "@/lib/site/request-origin";
import { requestSignal } from "@/lib/site/request-signal";

/** Any page on any site may read this; it holds nothing that is not public here already. */
const READABLE_BY_ALL = { "Access-Control-Allow-Origin": "*" };

/** A search as JSON: the query string of `/`, and `explain=1` for why each paper stands where it stands. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return failure("No corpus is published on this site yet.", 503);
  const params = new URL(request.url).searchParams;
  const { state, notes } = stateFrom(params);
  const { explain, notes: explainNotes } = explainFrom(params);
  const answer = await answerOf(corpus, state, explain.kind !== "none", new Budget(requestSignal()));
  const allNotes = [...notes, ...explainNotes, ...notesOnPage(state, answer)];
  return revalidated(request, shapeAnswer({ state, notes: allNotes, ...answer }, await siteOrigin()));
}

/** The answer with a tag made of its text, or 304 for whoever has that text already. */
function revalidated(request: Request, answer: SearchAnswer): Response {
  const body = JSON.stringify(answer);
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { ...READABLE_BY_ALL, "Cache-Control": "public, no-cache", ETag: tag };
  if (tagsOf(request).includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json" } });
}

/** The tags of the texts that the asker has; a proxy that compresses marks them as weak. */
function tagsOf(request: Request): string[] {
  const header = request.headers.get("if-none-match") ?? "";
  return header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
}

function failure(error: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const body: ApiError = { error };
  return Response.json(body, { status, headers: { ...READABLE_BY_ALL, ...headers } });
}

function notAllowed(): Response {
  return failure("A search is asked for with GET.", 405, { Allow: "GET, HEAD, OPTIONS" });
}

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };
