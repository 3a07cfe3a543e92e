import type { VersionDate } from "@/lib/paper/paper";
import { readAuthorLine } from "./arxiv-authors";
import type { DraftRest } from "./text-draft";

/** The authors of a line as arXiv takes it. */
export function authorsFrom(line: string): DraftRest {
  const { authors, isInterpreted } = readAuthorLine(line);
  if (authors.length === 0) return {};
  if (!isInterpreted) return { authors };
  return {
    authors,
    doubts: { authors: { note: "authors read from one line", confidence: 0.99, raw: line } },
  };
}

/** The newest version, its date and that of the first; the whole history when there is more than one. */
export function historyFrom(dates: readonly VersionDate[]): DraftRest {
  const ordered = [...dates].sort((a, b) => a.version - b.version);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return {};
  return {
    version: last.version,
    ...(first.version === 1 ? { submitted: first.submitted } : {}),
    updated: last.submitted,
    ...(ordered.length > 1 ? { versionDates: ordered } : {}),
  };
}
