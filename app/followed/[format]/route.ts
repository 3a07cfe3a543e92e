import { feedOf } from "@/lib/browse/feed";
import { currentCorpus } from "@/lib/corpus/current";
import { FEED_FORMATS } from "@/lib/feed/feed";
import { writeFeed } from "@/lib/feed/write";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL, revalidated } from "@/lib/site/revalidated";

interface Props {
  readonly params: Promise<{ format: string }>;
}

const HEADERS = { ...READABLE_BY_ALL, ...ASKED_ABOUT_EACH_TIME };

/** The newest papers of a search: `/feed.xml` or `/feed.json` and the query string of `/`. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const { format } = await params;
  const asked = FEED_FORMATS.find(({ suffix }) => suffix === format);
  if (asked === undefined) return new Response("There are xml and json.\n", { status: 404 });
  const { state } = stateFrom(new URL(request.url).searchParams);
  const feed = await feedOf(corpus, state, new Budget(requestSignal()));
  const body = writeFeed(feed, asked.suffix, await siteOrigin());
  return revalidated(request, body, `${asked.type}; charset=utf-8`, HEADERS);
}
