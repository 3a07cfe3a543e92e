import type { Leaf } from "../match/leaf";
import type { LookUp } from "../match/look-up";
import type { Plan } from "../match/plan";
import { NO_POSTINGS, type Postings } from "../match/postings";
import { inverseFrequency, MATCHING } from "../match/weights";
import type { PlacedWord, RankedWords } from "../match/words";
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

  word(leaf: Leaf): PlacedWord {
    const postings = this.postings(leaf);
    return { leaf, postings, idf: inverseFrequency(this.papers, postings.papers.length) };
  }

  ranked(): RankedWords {
    return { placed: this.#placed(), ofCompounds: this.#ofCompounds() };
  }

  /** The words that rank. One that carries nothing and stands everywhere adds nothing, unless there are no others. */
  #placed(): PlacedWord[] {
    const carrying = this.plan.scored.some((leaf) => !leaf.little);
    return this.plan.scored.map((leaf) => {
      const word = this.word(leaf);
      if (!leaf.little || !carrying) return word;
      const common = word.postings.papers.length > this.papers * MATCHING.commonShare;
      return { ...word, idf: word.idf * RANKING.littleWord, postings: common ? NO_POSTINGS : word.postings };
    });
  }

  #ofCompounds(): PlacedWord[] {
    return this.plan.parts.map((leaf) => {
      const word = this.word(leaf);
      return { ...word, idf: word.idf * RANKING.compoundPart };
    });
  }
}
