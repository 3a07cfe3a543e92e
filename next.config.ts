import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Paper metadata must be inside <head> for every client that reads it, so it is never streamed after the body.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // Only the snapshot reader opens files, and it opens them by a path known at run time.
  outputFileTracingExcludes: { "/*": ["data/corpus/**"] },
  // People shorten addresses; every paper is on the search page.
  redirects: async () =>
    ["/papers", "/authors"].map((source) => ({ source, destination: "/", permanent: false })),
  // Browsers ask for this one unasked.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // The proxy's headers do not reach the files that it leaves out; this one is for them.
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
};

export default config;
