import { pathOfShared } from "@/lib/browse/shared";
import { currentCorpus } from "@/lib/corpus/current";

/** What a device's share sheet hands to the installed site: an arXiv link leads to its paper. See `app/manifest.ts`. */
export async function GET(request: Request): Promise<Response> {
  const corpus = await currentCorpus();
  const params = new URL(request.url).searchParams;
  const [title = "", text = "", url = ""] = ["title", "text", "url"].map((name) => params.get(name) ?? "");
  const path = corpus === null ? "/" : await pathOfShared(corpus, { title, text, url });
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}
