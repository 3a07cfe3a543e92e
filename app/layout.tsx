import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { siteOrigin } from "@/lib/site/request-origin";
import { THEME_COOKIE, themeFrom } from "@/lib/site/theme";
import { faces } from "./fonts";
import "./globals.css";

// Every page carries the nonce of its own request, so none is prerendered.
export const dynamic = "force-dynamic";

const DESCRIPTION =
  "Search this collection of research papers by word, author or topic, and read what each says.";

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
    { media: "(prefers-color-scheme: light)", color: "#fbf8f2" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" className={faces} {...(theme === "system" ? {} : { "data-theme": theme })}>
      <body className="flex min-h-dvh flex-col">
        <a href="#main" className="skip no-print">
          Skip to the content
        </a>
        <SiteHeader />
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter theme={theme} />
      </body>
    </html>
  );
}
