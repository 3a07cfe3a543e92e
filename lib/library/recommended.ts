import { NotReached } from "./ask";
import type { Entry } from "./entry";
import { isFromFile } from "./from-file";
import type { KeptPaper } from "./kept-paper";

const PATH = "/api/v1/recommend";
/** The site reads so many keys as what a reader keeps; the newest say best what is wanted now. */
const MOST_SENT = 200;
/** Asked for, since some of them may be kept already. */
const ASKED = 50;
/** So many are shown. */
const SHOWN = 20;

export type RecommendedOrder = "best" | "newest";

/** A paper that its reader may want, near to one that is kept. */
export interface RecommendedPaper {
  readonly paper: KeptPaper;
  readonly near: { readonly key: string; readonly title: string };
  readonly reasons: readonly string[];
}

/**
 * Papers like some that are kept, none of which is in the library or was taken out of it. Only keys are sent, and the
 * site keeps none of them. Rejects with `NotReached`.
 */
export async function recommendedFor(
  kept: readonly Entry[],
  library: ReadonlyMap<string, Entry>,
  sort: RecommendedOrder,
): Promise<readonly RecommendedPaper[]> {
  const keys = kept
    .filter(({ paper, gone }) => gone !== true && !isFromFile(paper))
    .sort((a, b) => ((a.saved ?? "") < (b.saved ?? "") ? 1 : -1))
    .slice(0, MOST_SENT)
    .map(({ key }) => key);
  if (keys.length === 0) return [];
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ keys, sort, limit: ASKED }),
  };
  const response = await fetch(PATH, request).catch(() => null);
  const answer: unknown = response?.ok ? await response.json().catch(() => null) : null;
  if (!isAnswer(answer)) throw new NotReached();
  return answer.recommended.filter(({ paper }) => !library.has(paper.key)).slice(0, SHOWN);
}

/** The answer is our own site's; that it is one is all that has to be seen. */
function isAnswer(value: unknown): value is { readonly recommended: readonly RecommendedPaper[] } {
  return (
    typeof value === "object" && value !== null && "recommended" in value && Array.isArray(value.recommended)
  );
}
