import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { issueOf } from "@/lib/paper/publication";

/** Where a paper stands for those who cite it, whole addresses all. */
export interface Whereabouts {
  /** Its page here, of no version. */
  readonly permalink: string;
  /** What to cite it by: its DOI, else arXiv, else its page here. */
  readonly citeAs: string;
  /** On arXiv, of the version that is shown. */
  readonly abstract?: string;
  readonly pdf?: string;
}

/** The addresses of a paper; `origin` is that of the site. */
export function whereaboutsOf(paper: Paper, origin: string): Whereabouts {
  const permalink = `${origin}${pathOfPaper(paper)}`;
  const { doi } = issueOf(paper);
  const resolved = doi === undefined ? undefined : `https://doi.org/${encodeURI(doi)}`;
  if (paper.arxivId === undefined) return { permalink, citeAs: resolved ?? permalink };
  const id = `${paper.arxivId}${paper.version === undefined ? "" : `v${paper.version}`}`;
  return {
    permalink,
    citeAs: resolved ?? `https://arxiv.org/abs/${paper.arxivId}`,
    abstract: `https://arxiv.org/abs/${id}`,
    pdf: `https://arxiv.org/pdf/${id}`,
  };
}
