import type { SourceKind } from "./paper";

/** How each source is named to readers. */
export const SOURCE_LABELS: Readonly<Record<SourceKind, string>> = {
  arxiv: "arXiv feed",
  own: "Own records",
  library: "Reference library",
  trending: "Trending papers",
};
