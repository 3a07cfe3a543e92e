import type { KeptPaper } from "./kept-paper";
import { MOST_ASKED } from "./limits";

/** Where the site says what papers are, by their keys or by what else is known of them. */
export const PAPERS_PATH = "/library/papers";

/** A paper asked for by its key, an arXiv id, or its title and DOI. */
export type Asked = string | { readonly title: string; readonly doi?: string };

export interface Told {
  /** The content hash of the snapshot that answered. */
  readonly snapshot: string;
  /** For each that was asked for, the paper as it is called now; null where the site has none. */
  readonly papers: readonly (KeptPaper | null)[];
}

/** The site could not be asked, or gave no answer. */
export class NotReached extends Error {
  override readonly name = "NotReached";

  constructor() {
    super("The site cannot be reached, so this paper cannot be saved now. Nothing was changed.");
  }
}

/** What the site knows of some papers, asked in as many requests as it takes, one after the other. */
export async function askPapers(asked: readonly Asked[]): Promise<Told> {
  const papers: (KeptPaper | null)[] = [];
  let snapshot = "";
  for (let at = 0; at < asked.length; at += MOST_ASKED) {
    const told = await askOnce(asked.slice(at, at + MOST_ASKED));
    snapshot = told.snapshot;
    papers.push(...told.papers);
  }
  return { snapshot, papers };
}

async function askOnce(papers: readonly Asked[]): Promise<Told> {
  const request = { method: "POST", body: JSON.stringify({ papers }) };
  const response = await fetch(PAPERS_PATH, request).catch(() => null);
  const told: unknown = response?.ok ? await response.json().catch(() => null) : null;
  if (!isTold(told, papers.length)) throw new NotReached();
  return told;
}

/** The answer is our own site's; that it is one, and whole, is all that has to be seen. */
function isTold(value: unknown, count: number): value is Told {
  return (
    typeof value === "object" &&
    value !== null &&
    "snapshot" in value &&
    "papers" in value &&
    Array.isArray(value.papers) &&
    value.papers.length === count
  );
}
