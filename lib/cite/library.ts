import { MOST_NAMED } from "@/lib/paper/limits";
import type { Author, Paper } from "@/lib/paper/paper";
import { isFormal } from "@/lib/paper/publication";
import { editedBy, FIRST_AUTHORS_ALONE, partsOfRemarks } from "@/lib/paper/remarks";

/** What a paper says beside what is cited: as a reference manager keeps it. */
export interface Extras {
  readonly notes: readonly string[];
  readonly keywords: readonly string[];
}

/** The notes and keywords of a paper. arXiv's categories come first among the keywords, as reference managers have them. */
export function extrasOf(paper: Paper): Extras {
  const { notes, keywords } = partsOfRemarks(paper.comment ?? "");
  const { publication } = paper;
  // What has a field of its own is not noted too.
  const known = new Set(["", publication?.genre ?? "", editedBy(publication?.editors ?? [])]);
  return {
    notes: notes.filter((note) => !known.has(note)),
    keywords: [...paper.categories, ...keywords],
  };
}

/** Whether a reference library says what a field says. */
export function isLibrarys(
  { provenance, origins }: Paper,
  field: "comment" | "journalRef" | "links",
): boolean {
  return origins[provenance[field]?.origin ?? -1]?.source === "library";
}

/** The journal reference of a paper, unless it only repeats what its publication says, or may be of another one. */
export function referenceOf(paper: Paper): string | undefined {
  const { publication, journalRef } = paper;
  if (publication === undefined) return journalRef;
  return isFormal(publication) || isLibrarys(paper, "journalRef") ? undefined : journalRef;
}

/**
 * The addresses of a paper, the best first: of arXiv, of the DOI, or that which a reference library has. The paper's page
 * here is one where there is no other, unless a library knows it: its books have no address, and need none.
 */
export function addressesOf(paper: Paper, permalink: string, doi: string | undefined): string[] {
  const links = paper.links.map(({ url }) => url);
  if (paper.arxivId !== undefined) return [addressOnArxiv(paper, permalink), ...links];
  if (links.length > 0 && isLibrarys(paper, "links")) return links;
  if (doi !== undefined) return [`https://doi.org/${encodeURI(doi)}`, ...links];
  return paper.origins.some(({ source }) => source === "library") ? links : [permalink, ...links];
}

/** An address here that names a version is cited by that version, any other by the paper, which is the newest one. */
function addressOnArxiv({ arxivId, version }: Paper, permalink: string): string {
  const pinned = `${arxivId}v${version}`;
  return `https://arxiv.org/abs/${permalink.endsWith(`/${pinned}`) ? pinned : arxivId}`;
}

/** Those who are named in a citation, and whether there are others. */
export function namedAuthors({ authors, cut, provenance }: Paper): {
  named: readonly Author[];
  hasMore: boolean;
} {
  const named = authors.slice(0, MOST_NAMED.citation);
  const isWhole = named.length === authors.length && cut?.authors === undefined;
  return { named, hasMore: !isWhole || provenance.authors?.note === FIRST_AUTHORS_ALONE };
}

/** Whether a paper has appeared somewhere, as far as a reference library says. */
export function hasAppeared({ publication }: Paper): boolean {
  return publication !== undefined && isFormal(publication);
}
