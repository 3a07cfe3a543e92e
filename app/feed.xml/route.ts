import { feedOf } from "@/lib/browse/feed";
import { currentCorpus } from "@/lib/corpus/current";
import { atomFeed } from "@/lib/feed/atom";
import { FEED_FORMATS } from "@/lib/feed/feed";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL, revalidated } from "@/lib/site/revalidated";

const { type } = FEED_FORMATS[0];

const HEADERS = { ...READABLE_BY_ALL, ...ASKED_ABOUT_EACH_TIME };

/** The newest papers of a search: the query string of `/`. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const { state } = stateFrom(new URL(request.url).searchParams);
  const feed = await feedOf(corpus, state, new Budget(requestSignal()));
  return revalidated(request, atomFeed(feed, await siteOrigin()), `${type}; charset=utf-8`, HEADERS);
}
