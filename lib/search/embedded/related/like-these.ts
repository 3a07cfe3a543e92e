import type { Filters } from "@/lib/query/state";
import type { Hit, RelatedPaper } from "../../engine";
import { passes } from "../match/facets";
import type { Work } from "../match/work";
import type { PaperColumns } from "../storage/paper-columns";
import type { RelatedFinder } from "./related";

/** So many of the first results say what the others should be like. */
const SEEDS = 3;
/** What finding papers like one costs, in steps, whatever the paper: its telling words are looked up in all papers. */
const STEPS_A_SEED = 1_500_000;
/** One that scores less than this share of the best has the words in passing, and is no example. */
const LEAST_SEED = 0.5;

/** Finds what else a reader may want who found but a few papers: papers like those. */
export class LikeThese {
  constructor(
    private readonly related: RelatedFinder,
    private readonly columns: PaperColumns,
  ) {}

  /**
   * Papers that pass the filters, like the first of those found and none of them, the likest first; at most `most`. A
   * score is the mean of the scores of the first, each times the likeness to it; the reasons are those of the likest.
   */
  async of(found: readonly Hit[], filters: Filters, most: number, work: Work): Promise<Hit[]> {
    const listed = new Set(found.map(({ paper }) => paper));
    const isWanted = passes(filters, this.columns);
    const seeds = found.slice(0, SEEDS).filter(({ score }) => score >= (found[0]?.score ?? 0) * LEAST_SEED);
    const alike = new Map<number, Alike>();
    for (const seed of seeds) {
      work.spend(STEPS_A_SEED);
      await work.turn();
      const accepts = (paper: number) => !listed.has(paper) && isWanted(paper);
      for (const one of this.related.related(seed.paper, most, accepts))
        alike.set(one.paper, added(alike.get(one.paper), one, seed.score / seeds.length));
    }
    return [...alike.values()]
      .sort((a, b) => b.score - a.score || a.paper - b.paper)
      .slice(0, most)
      .map(({ paper, score, reasons }) => ({ paper, score, complete: false, reasons }));
  }
}

/** A paper that is like some of the first, and how much the likest of them gave. */
type Alike = RelatedPaper & { readonly most: number };

function added(before: Alike | undefined, { paper, score, reasons }: RelatedPaper, weight: number): Alike {
  const more = score * weight;
  if (before === undefined) return { paper, score: more, reasons, most: more };
  const isLikest = more > before.most;
  return {
    paper,
    score: before.score + more,
    reasons: isLikest ? reasons : before.reasons,
    most: Math.max(more, before.most),
  };
}
