import type { Leaf } from "../match/leaf";
import type { LookUp } from "../match/look-up";
import type { Node, Plan } from "../match/plan";
import { NO_POSTINGS, type Postings } from "../match/postings";
import { inverseFrequency, MATCHING } from "../match/weights";
import type { PlacedWord, RankedWords } from "../match/words";
import type { Work } from "../match/work";
import { citedWords, typedWords } from "./further";
import { RANKING } from "./weights";

/** What the leaves of a plan have found. */
export class Findings {
  readonly #postings = new Map<string, Postings>();

  private constructor(
    private readonly plan: Plan,
    private readonly lookUp: LookUp,
    private readonly work: Work,
  ) {}

  /** Looks all leaves of a plan up, each once however often it is asked for. */
  static async of(plan: Plan, lookUp: LookUp, work: Work): Promise<Findings> {
    const findings = new Findings(plan, lookUp, work);
    for (const leaf of [...plan.scored, ...plan.parts, ...plan.names, ...plan.strict.flatMap(allLeavesOf)]) {
      await work.turn();
      const key = keyOf(leaf);
      if (!findings.#postings.has(key)) findings.#postings.set(key, await lookUp.leaf(leaf, work));
    }
    return findings;
  }

  postings(leaf: Leaf): Postings {
    return this.#postings.get(keyOf(leaf)) ?? NO_POSTINGS;
  }

  /** A word that may be a year has also the papers of that year. */
  word(leaf: Leaf): PlacedWord {
    const word = this.#written(leaf);
    if (leaf.year === undefined) return word;
    return { ...word, postings: this.lookUp.withYear(word.postings, leaf.year, this.work) };
  }

  #written(leaf: Leaf): PlacedWord {
    const postings = this.postings(leaf);
    return { leaf, postings, idf: inverseFrequency(this.work.horizon, postings.papers.length) };
  }

  ranked(): RankedWords {
    const placed = this.#placed();
    const further = [
      ...this.#weighted(this.plan.parts, RANKING.compoundPart),
      ...this.#weighted(this.plan.names, RANKING.wholeName),
      ...typedWords(placed, this.lookUp, this.work),
      ...citedWords(placed, this.lookUp, this.work),
    ];
    return { placed, further };
  }

  /** The words that rank. One that carries nothing and stands everywhere adds nothing, unless there are no others. */
  #placed(): PlacedWord[] {
    const carrying = this.plan.scored.some((leaf) => !leaf.little);
    return this.plan.scored.map((leaf) => {
      const word = this.#written(leaf);
      if (!leaf.little || !carrying) return word;
      const common = word.postings.papers.length > this.work.horizon * MATCHING.commonShare;
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

/** What tells what a leaf finds. */
function keyOf({ field, spellings, names, prefix, exact }: Leaf): string {
  return JSON.stringify([field, spellings, names, prefix, exact]);
}

/** The leaves below a node, those that are excluded among them. */
function allLeavesOf(node: Node): Leaf[] {
  switch (node.kind) {
    case "leaf":
      return [node.leaf];
    case "not":
      return allLeavesOf(node.of);
    case "and":
    case "or":
      return node.of.flatMap(allLeavesOf);
    default:
      return [];
  }
}
