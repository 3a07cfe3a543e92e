import type { SourceKind } from "./paper";

/** How each source is named to readers. */
export const SOURCE_LABELS: Readonly<Record<SourceKind, string>> = {
  arxiv: "arXiv feed",
  trending: "Trending papers",
};
