import type { Corpus, Resolution } from "@/lib/corpus/corpus";
import { withoutForm } from "@/lib/paper/forms";
import type { Paper } from "@/lib/paper/paper";
import { atVersion } from "@/lib/paper/version";
import { INITIAL_STATE } from "@/lib/query/url";
import { readQuery } from "@/lib/search/read-query";
import { topicIndexOf } from "./answer";
import { authorMeant } from "./author";

/** Papers offered in place of an address that leads nowhere, and the words of the address by which they are found. */
const MOST_NEAR = 5;
const MOST_WORDS = 12;
const PAPERS = "/papers/";

/** Where a path of the site (decoded) leads when it is a paper's, in whatever form; null for any other. */
export async function resolutionOf(corpus: Corpus, path: string): Promise<Resolution | null> {
  if (!path.startsWith(PAPERS)) return null;
  const id = path.slice(PAPERS.length);
  return corpus.resolve(withoutForm(id) ?? id);
}

/** The paper whose page stands at a path of the site (decoded), as it is pinned there; null where there is none. */
export async function pinnedAt(
  corpus: Corpus,
  path: string,
): Promise<{ paper: Paper; version: number | null } | null> {
  const resolution = withoutForm(path) === null ? await resolutionOf(corpus, path) : null;
  if (resolution?.kind !== "paper") return null;
  const { version } = resolution;
  const newest = await corpus.texts.read(resolution.paper);
  const paper = version === null ? newest : atVersion(newest, version);
  return paper === null ? null : { paper, version };
}

/** Whether something stands at a path of the site (decoded), as far as the corpus decides that. */
export async function isHeld(corpus: Corpus, path: string): Promise<boolean> {
  const [, place, name, ...more] = path.split("/");
  const resolution = await resolutionOf(corpus, path);
  if (resolution !== null) return resolution.kind !== "unknown";
  if (name === undefined || name === "" || more.length > 0) return true;
  if (place === "authors") return (await authorMeant(corpus, name)) !== null;
  if (place !== "topics") return true;
  const topics = topicIndexOf(corpus);
  return topics.bySlug(name.replace(/\.md$/, "")) !== null || topics.byName(name) !== null;
}

/** The papers whose words are most like those of a paper's address; none for another address. */
export async function nearAddress(corpus: Corpus, path: string): Promise<Paper[]> {
  if (!path.startsWith(PAPERS)) return [];
  const words = path
    .slice(PAPERS.length)
    .replace(/-[0-9a-f]{8}$/, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const { query } = readQuery(words.join(" OR "));
  const { filters, sort } = INITIAL_STATE;
  const { hits } = await corpus.engine.search({ query, filters, sort, offset: 0, limit: MOST_NEAR });
  return Promise.all(hits.map((hit) => corpus.texts.read(hit.paper)));
}
