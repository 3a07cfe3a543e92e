import { llmsText } from "@/lib/browse/llms";
import { currentCorpus } from "@/lib/corpus/current";
import { siteOrigin } from "@/lib/site/request-origin";
import { ASKED_ABOUT_EACH_TIME, READABLE_BY_ALL, revalidated } from "@/lib/site/revalidated";

/** The site in a page of Markdown, for language models. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const text = await llmsText(corpus, await siteOrigin());
  return revalidated(request, text, "text/plain; charset=utf-8", {
    ...READABLE_BY_ALL,
    ...ASKED_ABOUT_EACH_TIME,
  });
}
