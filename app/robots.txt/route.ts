import { siteOrigin } from "@/lib/site/request-origin";

/**
 * Crawlers may read every page, and a search by one parameter. Results of several filters together are
 * endless combinations of the same papers.
 */
export async function GET(): Promise<Response> {
  const lines = [
    "User-agent: *",
    "Allow: /",
    "Disallow: /*?*&",
    "Disallow: /api/",
    "Disallow: /oai",
    "Disallow: /healthz",
    "",
    `Sitemap: ${await siteOrigin()}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
