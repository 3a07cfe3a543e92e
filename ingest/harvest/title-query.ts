/** More of a title than this narrows nothing down. */
const MOST_RUNS = 3;

/**
 * A query of arXiv's language that finds a title: its runs of plain words as phrases. Formulas, commands of TeX,
 * letters with accents and numbers with points are left out, because arXiv's index may have cut them otherwise; they
 * count when the found title is compared. Null when the title has no plain word.
 */
export function titleQuery(title: string): string | null {
  const runs = runsOf(title).sort((a, b) => b.length - a.length);
  const phrases = runs.filter((run) => run.length > 1);
  const chosen = phrases.length > 0 ? phrases.slice(0, MOST_RUNS) : runs.slice(0, 1);
  return chosen.length === 0 ? null : chosen.map((run) => `ti:"${run.join(" ")}"`).join(" AND ");
}

/** The plain words of a title, cut where something else stands between them. */
function runsOf(title: string): string[][] {
  const words = title
    .replace(/\$[^$]*\$/g, " $ ")
    .split(/[\s\-‐‑–—/:;,()[\]"“”?!]+/)
    .map((word) => word.replace(/^[.'’‘`]+|(?<![.'’‘`])[.'’‘`]+$/g, ""))
    .filter((word) => word !== "");
  const runs: string[][] = [[]];
  for (const word of words) {
    if (/^[a-z\d]+$/i.test(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
