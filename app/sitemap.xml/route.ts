import { siteOrigin } from "@/app/origin";
import { sitemapPaths } from "@/app/sitemap-paths";
import { xmlResponse } from "@/app/xml-response";
import { currentCorpus } from "@/lib/corpus/current";
import { sitemap, sitemapCount, sitemapIndex } from "@/lib/feed/sitemap";

/** The sitemap itself while one holds every page, else the list of its parts. */
export async function GET(): Promise<Response> {
  const corpus = await currentCorpus();
  if (corpus === null) return new Response("No corpus is published.\n", { status: 503 });
  const paths = sitemapPaths(corpus);
  const parts = sitemapCount(paths.count);
  const origin = await siteOrigin();
  return xmlResponse((parts === 1 ? sitemap(paths, 1, origin) : null) ?? sitemapIndex(parts, origin));
}
