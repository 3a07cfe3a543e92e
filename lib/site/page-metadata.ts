import type { Metadata } from "next";

/** The site's own card; a page that describes itself does not inherit it. */
const CARD = { url: "/opengraph-image.png", width: 1200, height: 630, alt: "Incipit" };

interface Page {
  readonly title: string;
  readonly description: string;
  /** The canonical path. */
  readonly path: string;
  readonly type?: "article" | "website";
  /** The same in other forms, by their types. */
  readonly forms?: Readonly<Record<string, { url: string; title: string }[]>>;
  /** What else its head says to programs, by the names of its `<meta>`. */
  readonly tags?: Readonly<Record<string, string | string[]>>;
}

/** How a page is called in a tab, in results of a search engine, and where its link is shared. */
export function pageMetadata({ title, description, path, type = "website", forms, tags }: Page): Metadata {
  return {
    // Absolute, because a template of the layout does not reach the page beside it.
    title: { absolute: `${title} · Incipit` },
    description,
    alternates: { canonical: path, ...(forms === undefined ? {} : { types: forms }) },
    openGraph: { type, title, description, url: path, siteName: "Incipit", images: [CARD] },
    twitter: { card: "summary", title, description },
    ...(tags === undefined ? {} : { other: tags }),
  };
}
