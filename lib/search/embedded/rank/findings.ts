import type { Leaf } from "../match/leaf";
import type { LookUp } from "../match/look-up";
import type { Node, Plan } from "../match/plan";
import { NO_POSTINGS, type Postings } from "../match/postings";
import { inverseFrequency, MATCHING } from "../match/weights";
import type { PlacedWord, RankedWords } from "../match/words";
import type { Work } from "../match/work";
import { RANKING } from "./weights";

/** What the leaves of a plan have found. */
export class Findings {
  readonly #postings = new Map<string, Postings>();

  private constructor(
    private readonly plan: Plan,
    /** How many papers were looked at. */
    private readonly papers: number,
  ) {}

  /** Looks all leaves of a plan up, each once however often it is asked for. */
  static async of(plan: Plan, lookUp: LookUp, work: Work): Promise<Findings> {
    const findings = new Findings(plan, work.horizon);
    for (const leaf of [...plan.scored, ...plan.parts, ...plan.strict.flatMap(allLeavesOf)]) {
      await work.turn();
      const key = keyOf(leaf);
      if (!findings.#postings.has(key)) findings.#postings.set(key, await lookUp.leaf(leaf, work));
    }
    return findings;
  }

  postings(leaf: Leaf): Postings {
    return this.#postings.get(keyOf(leaf)) ?? NO_POSTINGS;
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
