import type { Leaf } from "../match/leaf";
import type { LookUp } from "../match/look-up";
import type { Plan } from "../match/plan";
import { NO_POSTINGS, type Postings } from "../match/postings";
import { inverseFrequency, MATCHING } from "../match/weights";
import type { PlacedWord, RankedWords } from "../match/words";
import { citedWords, typedWords } from "./further";
import { RANKING } from "./weights";

/** What the leaves of a plan have found, each looked up once. */
export class Findings {
  readonly #postings = new Map<Leaf, Postings>();

  constructor(
    private readonly plan: Plan,
    private readonly lookUp: LookUp,
    private readonly papers: number,
  ) {}

  postings(leaf: Leaf): Postings {
    const known = this.#postings.get(leaf);
    if (known !== undefined) return known;
    const postings = this.lookUp.leaf(leaf);
    this.#postings.set(leaf, postings);
    return postings;
  }

  /** A word that may be a year has also the papers of that year. */
  word(leaf: Leaf): PlacedWord {
    const word = this.#written(leaf);
    if (leaf.year === undefined) return word;
    return { ...word, postings: this.lookUp.union([word.postings, this.lookUp.dated.about(leaf.year)]) };
  }

  #written(leaf: Leaf): PlacedWord {
    const postings = this.postings(leaf);
    return { leaf, postings, idf: inverseFrequency(this.papers, postings.papers.length) };
  }

  ranked(): RankedWords {
    const placed = this.#placed();
    const further = [
      ...this.#weighted(this.plan.parts, RANKING.compoundPart),
      ...this.#weighted(this.plan.names, RANKING.wholeName),
      ...typedWords(placed, this.lookUp),
      ...citedWords(placed, this.lookUp),
    ];
    return { placed, further };
  }

  /** The words that rank. One that carries nothing and stands everywhere adds nothing, unless there are no others. */
  #placed(): PlacedWord[] {
    const carrying = this.plan.scored.some((leaf) => !leaf.little);
    return this.plan.scored.map((leaf) => {
      const word = this.#written(leaf);
      if (!leaf.little || !carrying) return word;
      const common = word.postings.papers.length > this.papers * MATCHING.commonShare;
      return { ...word, idf: word.idf * RANKING.littleWord, postings: common ? NO_POSTINGS : word.postings };
    });
  }

  #weighted(leaves: readonly Leaf[], weight: number): PlacedWord[] {
    return leaves.map((leaf) => {
      const word = this.#written(leaf);
      return { ...word, idf: word.idf * weight };
    });
  }
}
