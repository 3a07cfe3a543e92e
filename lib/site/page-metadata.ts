import type { Metadata } from "next";

/** The size of every card. */
const SIZE = { width: 1200, height: 630 };
/** The site's own card; a page that describes itself does not inherit it. */
const CARD = { url: "/opengraph-image.png", alt: "Incipit" };

interface Page {
  readonly title: string;
  readonly description: string;
  /** The canonical path. */
  readonly path: string;
  readonly type?: "article" | "website";
  /** The path of a picture of its own, to be shown where its link is shared. */
  readonly card?: string;
  /** The same in other forms, by their types. */
  readonly forms?: Readonly<Record<string, { url: string; title: string }[]>>;
  /** What else its head says to programs, by the names of its `<meta>`. */
  readonly tags?: Readonly<Record<string, string | string[]>>;
}

/** How a page is called in a tab, in results of a search engine, and where its link is shared. */
export function pageMetadata(page: Page): Metadata {
  const { title, description, path, type = "website", card, forms, tags } = page;
  const picture = card === undefined ? CARD : { url: card, alt: title };
  return {
    // Absolute, because a template of the layout does not reach the page beside it.
    title: { absolute: `${title} · Incipit` },
    description,
    alternates: { canonical: path, ...(forms === undefined ? {} : { types: forms }) },
    openGraph: {
      type,
      title,
      description,
      url: path,
      siteName: "Incipit",
      images: [{ ...picture, ...SIZE }],
    },
    twitter: { card: card === undefined ? "summary" : "summary_large_image", title, description },
    ...(tags === undefined ? {} : { other: tags }),
  };
}
