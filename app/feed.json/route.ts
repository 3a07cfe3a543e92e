import { feedOf } from "@/lib/browse/feed";
import { currentCorpus } from "@/lib/corpus/current";
import { FEED_FORMATS } from "@/lib/feed/feed";
import { jsonFeed } from "@/lib/feed/json-feed";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { siteOrigin } from "@/lib/site/request-origin";
import { requestSignal } from "@/lib/site/request-signal";
import { revalidated } from "@/lib/site/revalidated";

const { type } = FEED_FORMATS[1];

/** The newest papers of a search: the query string of `/`. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const { state } = stateFrom(new URL(request.url).searchParams);
  const feed = await feedOf(corpus, state, new Budget(requestSignal()));
  return revalidated(request, jsonFeed(feed, await siteOrigin()), `${type}; charset=utf-8`);
}
