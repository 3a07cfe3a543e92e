import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Saver } from "@/components/library/saver";
import { Abstracts } from "@/components/search/abstracts";
import { NewMarks } from "@/components/search/new-marks";
import { Links } from "@/components/site/links";
import { PageFocus } from "@/components/site/page-focus";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { SkipLink } from "@/components/site/skip-link";
import { newestDate } from "@/lib/browse/newest";
import { currentCorpus } from "@/lib/corpus/current";
import { OPEN_SEARCH_TYPE } from "@/lib/feed/open-search";
import { siteOrigin } from "@/lib/site/request-origin";
import { THEME_COOKIE, themeFrom } from "@/lib/site/theme";
import { VIEW_COOKIE, viewFrom } from "@/lib/site/view";
import { faces } from "./fonts";
import "./globals.css";
import { PATH_HEADER } from "@/lib/site/headers";
import { DARK, LIGHT } from "@/lib/site/palette";

// Every page carries the nonce of its own request, so none is prerendered.
export const dynamic = "force-dynamic";

const DESCRIPTION =
  "Search this collection of research papers by word, author or topic, and read what each says.";

/** The `id` of what stands behind everything that a page shows. */
const END = "end";

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await siteOrigin()),
    title: { default: "Incipit", template: "%s · Incipit" },
    description: DESCRIPTION,
    applicationName: "Incipit",
    openGraph: { type: "website", siteName: "Incipit", title: "Incipit", description: DESCRIPTION },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: LIGHT.paper },
    { media: "(prefers-color-scheme: dark)", color: DARK.paper },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies();
  const theme = themeFrom(kept.get(THEME_COOKIE)?.value);
  const view = viewFrom(kept.get(VIEW_COOKIE)?.value);
  const corpus = await currentCorpus();
  const newest = corpus === null ? null : await newestDate(corpus);
  return (
    <html
      lang="en"
      className={faces}
      {...(theme === "system" ? {} : { "data-theme": theme })}
      {...(view === "full" ? {} : { "data-view": view })}
    >
      <head>
        <link rel="search" type={OPEN_SEARCH_TYPE} href="/opensearch.xml" title="Incipit" />
        {/* HTML, "rel=expect": a page that comes in pieces is first drawn when all are there, so that none moves another. */}
        <link rel="expect" href={`#${END}`} blocking="render" />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink asked={(await headers()).get(PATH_HEADER) ?? "/"} />
        <SiteHeader />
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter theme={theme} />
        <div id={END} hidden />
        <Links />
        <Abstracts />
        <PageFocus />
        <Saver />
        {newest === null ? null : <NewMarks newest={newest} />}
      </body>
    </html>
  );
}
