import type { Awaitable } from "@/lib/search/engine";
import { type XmlElement, xmlDocument, xmlElement } from "./xml";

/** The most addresses that one sitemap may hold: https://www.sitemaps.org/protocol.html */
export const MAX_SITEMAP_URLS = 50_000;

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** A page of the site: its path, and where it is known when what it shows last changed, as a day or a second in UTC. */
export interface SitemapPage {
  readonly path: string;
  readonly changed?: string;
}

/** A list of pages that is read piece by piece, so that a large one is never held whole. */
export interface PathList {
  readonly count: number;
  /** The pages from `start` up to, not including, `end`. */
  slice(start: number, end: number): Awaitable<readonly SitemapPage[]>;
}

/** How many sitemaps a site of so many paths needs: at least one. */
export function sitemapCount(paths: number): number {
  return Math.max(1, Math.ceil(paths / MAX_SITEMAP_URLS));
}

/** One list after the other. */
export function concatenated(lists: readonly PathList[]): PathList {
  const count = lists.reduce((sum, list) => sum + list.count, 0);
  return { count, slice: (start, end) => sliceAcross(lists, start, end) };
}

async function sliceAcross(lists: readonly PathList[], start: number, end: number): Promise<SitemapPage[]> {
  const paths: SitemapPage[] = [];
  let before = 0;
  for (const list of lists) {
    const from = Math.max(0, start - before);
    const to = Math.min(list.count, end - before);
    if (from < to) paths.push(...(await list.slice(from, to)));
    before += list.count;
  }
  return paths;
}

/** The sitemap number `part`, counted from 1, or null when there is no such part. */
export async function sitemap(paths: PathList, part: number, origin: string): Promise<string | null> {
  if (part < 1 || part > sitemapCount(paths.count)) return null;
  const start = (part - 1) * MAX_SITEMAP_URLS;
  const slice = await paths.slice(start, Math.min(start + MAX_SITEMAP_URLS, paths.count));
  return xmlDocument({
    name: "urlset",
    attributes: NAMESPACE,
    children: slice.map(({ path, changed }) => located("url", `${origin}${path}`, changed)),
  });
}

/** The list of the sitemaps themselves, at `/sitemaps/1` and on. */
export function sitemapIndex(parts: number, origin: string): string {
  const addresses = Array.from({ length: parts }, (_, i) => `${origin}/sitemaps/${i + 1}`);
  return xmlDocument({
    name: "sitemapindex",
    attributes: NAMESPACE,
    children: addresses.map((address) => located("sitemap", address)),
  });
}

function located(name: string, address: string, changed?: string): XmlElement {
  const dated = changed === undefined ? [] : [xmlElement("lastmod", changed)];
  return xmlElement(name, xmlElement("loc", address), ...dated);
}
