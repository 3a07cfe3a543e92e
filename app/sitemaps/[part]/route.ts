import { sitemapPaths } from "@/lib/browse/sitemap-paths";
import { currentCorpus } from "@/lib/corpus/current";
import { sitemap } from "@/lib/feed/sitemap";
import { xmlResponse } from "@/lib/feed/xml-response";
import { siteOrigin } from "@/lib/site/request-origin";

interface Context {
  readonly params: Promise<{ part: string }>;
}

/** One part of a sitemap that is too large for one document. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const { part } = await params;
  const number = /^[1-9]\d{0,5}$/.test(part) ? Number(part) : 0;
  const document = await sitemap(sitemapPaths(corpus), number, await siteOrigin());
  return document === null
    ? new Response("There is no such sitemap.\n", { status: 404 })
    : xmlResponse(document);
}
