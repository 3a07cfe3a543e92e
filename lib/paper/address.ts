import type { Paper } from "./paper";

/** The path that shows a paper and says that the version asked for is not held. */
export function pathWithoutVersion(paper: Pick<Paper, "key">, asked: number): string {
  return `${pathOfPaper(paper)}?version=${asked}`;
}

/** The path of a paper's page, or of one of its versions. */
export function pathOfPaper(paper: Pick<Paper, "key">, version?: number): string {
  return `/papers/${encodeURI(paper.key)}${version === undefined ? "" : `v${version}`}`;
}

/** The path of the picture that is shown where a paper's link is shared. */
export function pathOfCard(paper: Pick<Paper, "key">): string {
  return `/cards/${encodeURI(paper.key)}`;
}
