import type { Paper } from "./paper";

/** The paper as one of its held versions has it, or null when that version is not held. */
export function atVersion(paper: Paper, version: number): Paper | null {
  if (paper.version === version) return paper;
  const other = paper.otherVersions.find((one) => one.version === version);
  if (other === undefined) return null;
  const { key, arxivId, submitted, versionDates, upvotes } = paper;
  const { categories, links, topics, otherVersions, origins, provenance } = paper;
  return {
    key,
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(submitted === undefined ? {} : { submitted }),
    ...(versionDates === undefined ? {} : { versionDates }),
    ...(upvotes === undefined ? {} : { upvotes }),
    ...{ categories, links, topics, otherVersions, origins, provenance },
    ...other,
  };
}

/** Every version held, newest first. */
export function heldVersions(paper: Paper): number[] {
  const held = new Set(paper.otherVersions.map((other) => other.version));
  if (paper.version !== undefined) held.add(paper.version);
  return [...held].sort((a, b) => b - a);
}
