import { notAllowed, preflight } from "@/app/api/problem-response";
import { typedText } from "@/lib/api/ask-names";
import { browserSuggestions } from "@/lib/api/browser-suggestions";
import { keptSuggestionsFor } from "@/lib/browse/kept-answers";
import { currentCorpus } from "@/lib/corpus/current";
import { SUGGESTIONS_TYPE } from "@/lib/feed/open-search";
import { siteOrigin } from "@/lib/site/request-origin";
import { revalidated } from "@/lib/site/revalidated";

const HEADERS = { "Cache-Control": "private, max-age=60" };

/** What `q` may be leading to, in the form that browsers read for their address bars. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const { suggestions } =
    corpus === null ? { suggestions: [] } : await keptSuggestionsFor(corpus, typedText(typed));
  const body = JSON.stringify(browserSuggestions(typed, suggestions, await siteOrigin()));
  return revalidated(request, body, SUGGESTIONS_TYPE, HEADERS);
}

export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
  preflight as OPTIONS,
};
