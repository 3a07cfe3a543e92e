import { typedText } from "@/lib/api/ask-names";
import { keptSuggestionsFor } from "@/lib/browse/kept-answers";
import type { SuggestionList } from "@/lib/browse/suggestion-list";
import { currentCorpus } from "@/lib/corpus/current";
import { revalidated } from "@/lib/site/revalidated";

/** Long enough for letters taken back and typed again, short enough for a new snapshot to show. */
const HEADERS = { "Cache-Control": "private, max-age=60" };

const NOTHING: SuggestionList = { suggestions: [] };

/** The list under the search box: what `q`, which may end in the middle of a word, may be leading to. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return Response.json(NOTHING, { headers: { "Cache-Control": "no-store" } });
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const list = await keptSuggestionsFor(corpus, typedText(typed));
  return revalidated(request, JSON.stringify(list), "application/json", HEADERS);
}
