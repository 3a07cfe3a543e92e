import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { FORMS } from "./lib/paper/forms";

const FORM = Object.keys(FORMS).join("|");

const config: NextConfig = {
  poweredByHeader: false,
  // scripts/lib/site.mjs packs what is answered: Next.js knows gzip alone.
  compress: false,
  reactStrictMode: true,
  // Paper metadata must be inside <head> for every client that reads it, so it is never streamed after the body.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // Citation styles are imported as their text, and what pictures are drawn with as its bytes.
  turbopack: {
    rules: {
      "*.csl": { type: "text" },
      "*.xml": { type: "text" },
      "**/@fontsource/*/files/*.woff": { type: "bytes" },
      "**/@resvg/resvg-wasm/*.wasm": { type: "bytes" },
    },
  },
  // Only the snapshot reader opens files, and it opens them by a path known at run time.
  outputFileTracingExcludes: { "/*": ["data/corpus/**"] },
  // People shorten addresses; every paper is on the search page.
  redirects: async () =>
    ["/papers", "/authors"].map((source) => ({ source, destination: "/", permanent: false })),
  rewrites: async () => [
    // Browsers ask for this one unasked.
    { source: "/favicon.ico", destination: "/icon.svg" },
    { source: "/feed.:format(xml|json)", destination: "/followed/:format" },
    { source: "/export.:form([a-z]+)", destination: "/exported/:form" },
    { source: "/search.md", destination: "/marked/search" },
    { source: "/topics/:slug([^/]+).md", destination: "/marked/topics/:slug" },
    // A paper in another form: its address with a suffix. Older arXiv ids have a slash.
    { source: `/papers/:id([^/]+).:form(${FORM})`, destination: "/cited/:form/:id" },
    {
      source: `/papers/:archive([^/]+)/:id([^/]+).:form(${FORM})`,
      destination: "/cited/:form/:archive/:id",
    },
  ],
  // Files get no other of the security headers.
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
};

const EXTENSIONS = ["tsx", "ts"];

/** In development there is nothing before Next.js that gives answers their headers: proxy.dev.ts does. */
export default function configOf(phase: string): NextConfig {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
  return { ...config, pageExtensions: isDevelopment ? [...EXTENSIONS, "dev.ts"] : EXTENSIONS };
}
