import type { Query } from "@/lib/query/query";
import { american } from "../../analysis/american";
import type { Leaf } from "../match/leaf";
import type { LookUp } from "../match/look-up";
import { type CorpusNames, planQuery } from "../match/plan";
import type { Work } from "../match/work";
import { respelled } from "./correct";
import { editDistance } from "./edit-distance";
import type { NearWord, Spelling } from "./spelling";

/** A word that so few papers have, of all, may be a mistake of theirs too. */
const RARE_SHARE = 1 / 20_000;
/** A rare word is doubted when its neighbour stands in so many times as many papers. */
const FAR_MORE = 50;

/**
 * How much is forgiven: one mistake in each word, always; where nothing is found else, `several`: two in a long word,
 * words of a phrase among other words, and words that papers have, but not in the field asked for.
 */
export type Mistakes = "one" | "several";

/**
 * Reads mistyped words. A word that no paper has, neither as typed nor under its stem or another spelling, is read as
 * the nearest one that some have; every other word stays as it is, and so do what is excluded and a phrase that is the whole query.
 */
export class Corrector {
  constructor(
    private readonly spelling: Spelling,
    private readonly lookUp: LookUp,
    private readonly papers: number,
    private readonly names: CorpusNames,
  ) {}

  /** The query as it was most likely meant; null when every word is known, or nothing near is. */
  async corrected(query: Query, mistakes: Mistakes, work: Work): Promise<Query | null> {
    const unknown: string[] = [];
    const leaves = this.#leaves(query);
    for (const [i, leaf] of leaves.entries())
      unknown.push(...(await this.#unknownForms(leaf, i === leaves.length - 1, mistakes, work)));
    const spellings = await this.#nearest(unknown, mistakes === "several" ? 2 : 1, work);
    if (spellings.size === 0) return null;
    const words = new Map([...this.#finished(query), ...spellings]);
    // A phrase among other words is mostly part of a title that was pasted; one by itself was asked for to the letter.
    const pasted = query.kind === "and" && !query.explicit;
    return respelled(query, words, { phrases: pasted && mistakes === "several" });
  }

  /**
   * Another reading to offer where little was found: rare words as frequent ones that are one mistake away, and unknown
   * words in phrases. Null when there is none.
   */
  async offered(query: Query, work: Work): Promise<Query | null> {
    const few = Math.max(1, this.papers * RARE_SHARE);
    const counts = new Map<string, number>();
    for (const form of this.#leaves(query).flatMap(({ spellings }) => spellings[0] ?? [])) {
      const term = this.lookUp.term(form);
      const count = this.lookUp.lists.counts[term] ?? 0;
      if (count <= few) counts.set(form, count);
    }
    const isFarMore = ({ count }: NearWord, form: string) => count >= FAR_MORE * (counts.get(form) ?? 0);
    const spellings = await this.#nearest([...counts.keys()], 1, work, isFarMore);
    return respelled(query, spellings, { phrases: true });
  }

  async #nearest(
    forms: readonly string[],
    most: 1 | 2,
    work: Work,
    accepts: (near: NearWord, form: string) => boolean = () => true,
  ): Promise<ReadonlyMap<string, string>> {
    const spellings = new Map<string, string>();
    for (const form of new Set(forms)) {
      await work.turn();
      const near = await this.spelling.nearest(form, most, (steps) => work.spend(steps));
      if (near !== null && accepts(near, form)) spellings.set(form, near.word);
    }
    return spellings;
  }

  /** Words that are found by their stems alone, as papers write them: beside `expert`, `mixtur` is shown as `mixture`. */
  #finished(query: Query): [string, string][] {
    const { dictionary } = this.lookUp;
    const forms = this.#leaves(query).flatMap(({ spellings }) => spellings[0] ?? []);
    return forms.flatMap((form): [string, string][] => {
      const sibling = dictionary.find(form) < 0 ? this.lookUp.sibling(form) : -1;
      const written = sibling < 0 ? form : dictionary.name(sibling);
      return isMistyped(form, written) ? [[form, written]] : [];
    });
  }

  #leaves(query: Query): Leaf[] {
    const { scored } = planQuery(query, { exact: false, typing: false }, this.names);
    return scored.filter((leaf) => leaf.prefix === "none" && !leaf.little);
  }

  /** The forms of a leaf that no paper has. The last word of a query may be the beginning of one that some have. */
  async #unknownForms(leaf: Leaf, last: boolean, mistakes: Mistakes, work: Work): Promise<readonly string[]> {
    const forms = leaf.spellings[0] ?? [];
    const unknown = forms.filter((form) => this.lookUp.term(form) < 0);
    const elsewhere =
      unknown.length === 0 && forms.length === 1 && leaf.field !== "any" && mistakes === "several";
    const doubted = elsewhere ? forms : unknown;
    if (doubted.length === 0) return [];
    await work.turn();
    if ((await this.lookUp.leaf(leaf, work)).papers.length > 0) return [];
    const end = forms.at(-1) ?? "";
    const begins = last && this.lookUp.dictionary.withPrefix(end, 1).length > 0;
    return begins ? doubted.filter((form) => form !== end) : doubted;
  }
}

/** Whether a form is a mistake for another of the same term, and not its plural, its past or its British spelling. */
function isMistyped(form: string, written: string): boolean {
  if (editDistance(form, written, 1) !== 1 || american(form) === american(written)) return false;
  return !form.startsWith(written) && (!written.startsWith(form) || written.endsWith("e"));
}
