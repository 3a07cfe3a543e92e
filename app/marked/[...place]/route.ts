import { searchAsList, topicAsList } from "@/lib/browse/marked";
import { markdownList } from "@/lib/cite/markdown-list";
import { currentCorpus } from "@/lib/corpus/current";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { requestSignal } from "@/lib/site/request";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL, revalidated } from "@/lib/site/revalidated";

interface Context {
  readonly params: Promise<{ place: string[] }>;
}

const HEADERS = { ...READABLE_BY_ALL, ...ASKED_ABOUT_EACH_TIME };

/** A list as Markdown: `/search.md` with the query string of `/`, and `/topics/<slug>.md`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const [place, slug = ""] = (await params).place;
  const origin = await siteOrigin();
  const budget = new Budget(requestSignal());
  const { state } = stateFrom(new URL(request.url).searchParams);
  const list =
    place === "topics"
      ? await topicAsList(corpus, slug, origin, budget)
      : await searchAsList(corpus, state, origin, budget);
  if (list === null) return new Response("There is no such topic here.\n", { status: 404 });
  return revalidated(request, markdownList(list), "text/markdown; charset=utf-8", HEADERS);
}
