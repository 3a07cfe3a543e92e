import { hasField } from "./code";
import { FIELD_GAP, STARTS_PER_PAPER } from "./layout";
import type { Candidates, PlacedWord, RankedWords, ScoringPart } from "./scoring-part";
import { placeOf } from "./sets";
import { RANKING } from "./weights";

/** A title that holds the whole query, and little besides, is what a half-remembered title looks for. */
export class WholeTitle implements ScoringPart {
  readonly name = "title";

  constructor(private readonly starts: Uint32Array) {}

  of({ papers }: Candidates, { placed }: RankedWords): Float64Array {
    const carrying = placed.filter(({ leaf }) => !leaf.little);
    const asked = carrying.length > 0 ? carrying : placed;
    const others = placed.length - asked.length;
    return Float64Array.from(papers, (paper) => this.#worth(paper, asked, others));
  }

  /** The share of the words' weight that the title holds, and the share of the title that they make up. */
  #worth(paper: number, asked: readonly PlacedWord[], others: number): number {
    let weight = 0;
    let total = 0;
    let count = others;
    for (const { postings, idf, leaf } of asked) {
      total += idf;
      const at = placeOf(postings.papers, paper);
      if (postings.papers[at] !== paper || !hasField(postings.codes[at] ?? 0, "title")) continue;
      weight += idf;
      count += leaf.spellings[0]?.length ?? 1;
    }
    if (weight === 0) return 0;
    const length = Math.max(1, (this.starts[paper * STARTS_PER_PAPER] ?? 0) - FIELD_GAP);
    const held = weight / total;
    return RANKING.wholeTitle * total * held * held * Math.min(1, count / length);
  }
}
