import type { Paper } from "./paper";

/** The path of a paper's page, or of one of its versions. */
export function pathOfPaper(paper: Pick<Paper, "key">, version?: number): string {
  return `/papers/${encodeURI(paper.key)}${version === undefined ? "" : `v${version}`}`;
}
