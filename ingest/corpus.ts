import type { Address } from "@/lib/corpus/format";
import { type Paper, paperSchema } from "@/lib/paper/paper";
import type { Labeller } from "@/lib/topics/label";
import { assignAddresses } from "./addresses";
import type { Refusal } from "./draft";
import { enrich } from "./enrich";
import { groupDrafts } from "./group";
import { mergeDrafts } from "./merge";
import { compare, draftsOf, type Reading } from "./reading";

/** All papers in their canonical order, and the book of addresses. */
export interface MergedCorpus {
  readonly papers: readonly Paper[];
  readonly addresses: readonly Address[];
  /** Drafts that joined another draft's paper. */
  readonly merged: number;
  /** Works that make no valid paper. */
  readonly refusals: readonly Refusal[];
}

/** Makes the papers of a corpus from its readings (in canonical order) and the addresses once published. */
export function mergeReadings(
  readings: readonly Reading[],
  previous: readonly Address[],
  topicsOf: Labeller,
): MergedCorpus {
  const drafts = draftsOf(readings);
  const claimants = groupDrafts(drafts).map((group) => ({ work: mergeDrafts(group), drafts: group }));
  const { keys, addresses } = assignAddresses(claimants, previous);
  const papers: Paper[] = [];
  const refusals: Refusal[] = [];
  claimants.forEach(({ work }, place) => {
    const checked = paperSchema.safeParse(enrich(work, keys[place] ?? "", topicsOf));
    if (checked.success) papers.push(checked.data);
    else {
      const { file = "", position = 0 } = work.origins[0] ?? {};
      refusals.push({
        kind: "refusal",
        file,
        position,
        reason: `The merged paper is not valid: ${issues(checked.error)}`,
      });
    }
  });
  return { papers: inOrder(papers), addresses, merged: drafts.length - claimants.length, refusals };
}

/**
 * The canonical order: newest submitted first, papers of one moment by key; papers without a date follow as their
 * sources have them.
 */
function inOrder(papers: readonly Paper[]): Paper[] {
  const dated = papers.filter((paper) => paper.submitted !== undefined);
  const undated = papers.filter((paper) => paper.submitted === undefined);
  dated.sort((a, b) => compare(b.submitted ?? "", a.submitted ?? "") || compare(a.key, b.key));
  return [...dated, ...undated];
}

function issues(error: {
  readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[];
}): string {
  return error.issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`).join("; ");
}
