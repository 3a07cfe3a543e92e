import { sitemapPaths } from "@/lib/browse/sitemap-paths";
import { currentCorpus } from "@/lib/corpus/current";
import { sitemap, sitemapCount, sitemapIndex } from "@/lib/feed/sitemap";
import { xmlResponse } from "@/lib/feed/xml-response";
import { siteOrigin } from "@/lib/site/request-origin";

/** The sitemap itself while one holds every page, else the list of its parts. */
export async function GET(): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const paths = sitemapPaths(corpus);
  const parts = sitemapCount(paths.count);
  const origin = await siteOrigin();
  return xmlResponse((parts === 1 ? await sitemap(paths, 1, origin) : null) ?? sitemapIndex(parts, origin));
}
