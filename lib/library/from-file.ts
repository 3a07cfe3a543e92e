import type { Asked } from "./ask";
import type { KeptPaper } from "./kept-paper";

/** Keys of papers that no site has given one begin so. */
export const FROM_FILE = "file-";

/** Whether all that is known of a paper is what a reader's file says. */
export function isFromFile({ key }: Pick<KeptPaper, "key">): boolean {
  return key.startsWith(FROM_FILE);
}

/** How the site is asked for a paper, which has perhaps given it no key yet. */
export function askedAs(paper: KeptPaper): Asked {
  if (!isFromFile(paper)) return paper.key;
  if (paper.arxivId !== undefined) return paper.arxivId;
  return { title: paper.title, ...(paper.doi === undefined ? {} : { doi: paper.doi }) };
}
