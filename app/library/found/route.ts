import { foundKeys } from "@/lib/browse/found-keys";
import { currentCorpus } from "@/lib/corpus/current";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { revalidated } from "@/lib/site/revalidated";

/** Asked by a reader's own browser, for what it follows. */
const HEADERS = { "Cache-Control": "private, no-cache" };

/** How many papers a search finds, and the keys of the newest: the query string of `/`. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const { state } = stateFrom(new URL(request.url).searchParams);
  const found = await foundKeys(corpus, state, new Budget(requestSignal()));
  return revalidated(request, JSON.stringify(found), "application/json", HEADERS);
}
