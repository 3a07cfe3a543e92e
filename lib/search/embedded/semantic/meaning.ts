import type { RankedWords } from "../match/words";
import type { Candidates, ScoringPart } from "../rank/scoring-part";
import type { SemanticSpace } from "./space";
import { SEMANTICS, themeOf } from "./weights";

/**
 * What a paper is about as a whole, beside the words it has in common with the query: its likeness to the query, at a
 * fixed share of the best score. Only papers that have words of the query are candidates, so that nobody is shown one
 * for a reason that cannot be seen.
 */
export class Meaning implements ScoringPart {
  readonly name = "meaning";

  constructor(private readonly space: SemanticSpace) {}

  of({ papers, scores }: Candidates, words: RankedWords): Float64Array {
    const added = new Float64Array(papers.length);
    const theme = themeOf(words);
    if (theme === 0) return added;
    const carrying = words.placed.filter(({ leaf }) => !leaf.little);
    const direction = this.space.direction(carrying.flatMap(({ leaf }) => leaf.spellings[0] ?? []));
    if (direction === null) return added;
    const best = scores.reduce((a, b) => Math.max(a, b), 0);
    return added.map(
      (_, i) => SEMANTICS.meaning * theme * best * this.space.likeness(direction, papers[i] ?? 0),
    );
  }
}
