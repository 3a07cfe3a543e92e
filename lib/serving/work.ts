import { pathOf } from "./path";

/** How a request is answered: at once, as a file, or as something that has to be made. */
export type Work =
  | { readonly kind: "health" }
  | { readonly kind: "file" }
  /** `cost` is in milliseconds, as answers took on a slow machine: it only decides what goes first. */
  | { readonly kind: "page"; readonly cost: number };

const FILES: ReadonlySet<string> = new Set([
  "/icon.svg",
  "/icon-192.png",
  "/icon-512.png",
  "/icon-maskable-512.png",
  "/favicon.ico",
  "/manifest.webmanifest",
  "/opengraph-image.png",
  "/sw.js",
]);

/** By how a path begins; the first that fits. */
const COSTS: readonly (readonly [beginning: string, cost: number])[] = [
  ["/theme", 1],
  ["/view/", 1],
  ["/robots.txt", 1],
  ["/opensearch.xml", 1],
  ["/api/suggest", 5],
  ["/api/v1/suggest", 5],
  ["/api/query", 60],
  ["/papers/", 20],
  ["/cited/", 20],
  ["/about", 20],
  ["/api/v1/recommend", 100],
  ["/api/", 25],
  ["/authors/", 30],
  ["/cards/", 100],
  ["/feed.", 40],
  ["/export", 150],
  ["/library/papers", 40],
  ["/library", 10],
  ["/list", 40],
  ["/search.md", 40],
  ["/share", 5],
  ["/topics", 60],
  ["/sitemap", 100],
  ["/oai", 100],
  ["/mcp", 60],
];
const PAGE_COST = 50;
/** What a browser fetches in case its reader goes there comes after everything that somebody waits for. */
const IN_CASE = 200;

/** What a request asks of the server. */
export function workOf(target: string, headers: Readonly<Record<string, unknown>>): Work {
  const path = pathOf(target);
  if (path === "/healthz") return { kind: "health" };
  if (path.startsWith("/_next/static/") || FILES.has(path)) return { kind: "file" };
  const cost = COSTS.find(([beginning]) => path.startsWith(beginning))?.[1] ?? PAGE_COST;
  const isInCase =
    headers["next-router-prefetch"] !== undefined ||
    /\bprefetch\b/.test(String(headers["sec-purpose"] ?? ""));
  return { kind: "page", cost: cost + (isInCase ? IN_CASE : 0) };
}

/** What kind of address a path is, for counting: one of a short list, whatever is asked. */
export function routeOf(target: string): string {
  const path = pathOf(target);
  if (path === "/" || path === "/healthz" || path === "/metrics") return path;
  if (path.startsWith("/_next/static/") || FILES.has(path)) return "file";
  return COSTS.find(([beginning]) => path.startsWith(beginning))?.[0] ?? "other";
}
