import type { Corpus } from "@/lib/corpus/corpus";
import type { Paper } from "@/lib/paper/paper";
import { atVersion, heldVersions } from "@/lib/paper/version";
import type { PaperNumber } from "@/lib/search/engine";
import { Elsewhere } from "./asked";
import { Problem } from "./problem";

interface FoundPaper {
  readonly paper: Paper;
  readonly number: PaperNumber;
}

/** The paper that a key means, whatever its spelling; null where there is none. */
export async function paperFor(corpus: Corpus, key: string): Promise<Paper | null> {
  const found = await paperAt(corpus, key.replace(/^.*\/papers\//, ""));
  if (found instanceof Problem) return null;
  return found instanceof Elsewhere ? paperFor(corpus, found.place) : found.paper;
}

/** The paper at a key, or one of its versions; another spelling of a key leads to it. */
/** The paper at a key, or one of its versions; another spelling of a key leads to it. */
export async function paperAt(corpus: Corpus, key: string): Promise<FoundPaper | Elsewhere | Problem> {
  const resolution = await corpus.resolve(key);
  if (resolution.kind === "unknown")
    return new Problem("not-found", "This collection does not hold this paper.", { parameter: "key" });
  if (resolution.kind === "redirect") return new Elsewhere(resolution.key);
  const newest = await corpus.texts.read(resolution.paper);
  const { version } = resolution;
  const paper = version === null ? newest : atVersion(newest, version);
  if (paper !== null && resolution.kind === "paper") return { paper, number: resolution.paper };
  const held = heldVersions(newest).join(", ");
  const detail = `Version ${version} of this paper is not held here; ${held === "" ? "its versions are not known" : `version ${held} is`}.`;
  return new Problem("not-found", detail, { parameter: "key" });
}
