import { bestPlaces } from "../match/order";
import type { RankedWords } from "../match/words";
import type { Candidates, ScoringPart } from "../rank/scoring-part";
import type { SemanticSpace } from "./space";
import { SEMANTICS, themeOf } from "./weights";

/**
 * Papers that are alike tend to be wanted together (the cluster hypothesis; C. J. van Rijsbergen, 1979): each of the
 * best gets a share of the scores of its nearest neighbours among them (score regularisation; F. Diaz, 2005).
 */
export class Neighbours implements ScoringPart {
  readonly name = "neighbours";

  constructor(private readonly space: SemanticSpace) {}

  of({ papers, scores }: Candidates, words: RankedWords): Float64Array {
    const added = new Float64Array(papers.length);
    const share = SEMANTICS.neighbours * themeOf(words);
    if (share === 0) return added;
    const places = bestPlaces(scores, SEMANTICS.smoothed);
    const likeness = this.#likenesses(Array.from(places, (place) => papers[place] ?? 0));
    const nearest = new Float64Array(places.length);
    places.forEach((place, i) => {
      nearest.set(likeness.subarray(i * places.length, (i + 1) * places.length));
      added[place] = share * this.#mean(nearest, places, scores);
    });
    return added;
  }

  /** The mean score of the nearest, weighted by how near they are. */
  #mean(likeness: Float64Array, places: Uint32Array, scores: Float64Array): number {
    let sum = 0;
    let weight: number = SEMANTICS.lonely;
    for (const i of bestPlaces(likeness, SEMANTICS.nearest)) {
      sum += (likeness[i] ?? 0) * (scores[places[i] ?? 0] ?? 0);
      weight += likeness[i] ?? 0;
    }
    return sum / weight;
  }

  /** How alike each two papers are, by rows; none is its own neighbour. */
  #likenesses(papers: readonly number[]): Float64Array {
    const size = papers.length;
    const matrix = new Float64Array(size * size);
    papers.forEach((paper, i) => {
      const direction = this.space.directionOf(paper);
      for (let j = 0; j < i; j++) {
        const likeness = this.space.likeness(direction, papers[j] ?? 0);
        matrix[i * size + j] = likeness;
        matrix[j * size + i] = likeness;
      }
    });
    return matrix;
  }
}
