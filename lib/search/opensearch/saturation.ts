import { RANKING } from "../embedded/rank/weights";

/** What a word that stands once in a field of such weight is worth, as a share of its own. */
export function saturated(weight: number): number {
  return weight / (RANKING.k1 + weight);
}
