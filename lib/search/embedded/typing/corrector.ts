import type { Query } from "@/lib/query/query";
import { american } from "../../analysis/american";
import { nameKey } from "../match/author-names";
import type { Leaf } from "../match/leaf";
import type { LookUp } from "../match/look-up";
import type { Plans } from "../match/plans";
import { Remembered } from "../match/remembered";
import type { Work } from "../match/work";
import { respelled } from "./correct";
import { editDistance } from "./edit-distance";
import { nearestWord } from "./nearest-word";
import type { NearWord, Spelling } from "./spelling";
import { type Place, papersTogether, placesOf, plainForm, timesTogether } from "./together";

/** A word that so few papers have, of all, may be a mistake of theirs too. */
const RARE_SHARE = 1 / 2_000;
/** A rare word is doubted when its neighbour stands in so many times as many papers. */
const FAR_MORE = 20;
/** So is any word when its neighbour stands so many times as often beside the other words. */
const FAR_MORE_TOGETHER = 10;
/** Beside them it never stands itself: so often is enough. */
const A_FEW_TIMES = 3;
/** What looking for the nearest of all words costs, in steps. */
const STEPS_TO_THE_NEAREST = 500_000;
/** Longer queries say enough with the words that are right. */
const MOST_WEIGHED = 8;

/**
 * How much is forgiven: one mistake in each word, always; where nothing is found else, `several`: two in a long word,
 * words of a phrase among other words, and words that papers have, but not in the field asked for.
 */
export type Mistakes = "one" | "several";

/** Words between their neighbours for which other readings are kept: a query is asked for again and again, page by page. */
const KEPT_READINGS = { entries: 5_000, weight: 0 };

/**
 * Reads mistyped words. A word that no paper has, neither as typed nor under its stem or another spelling, is read as
 * the nearest one that some have; every other word stays as it is, and so do what is excluded and a phrase that is the
 * whole query. Of several words equally near the one is meant that papers have most often beside its neighbours.
 */
export class Corrector {
  readonly #readings: Remembered<NearWord | null>;

  constructor(
    private readonly spelling: Spelling,
    private readonly lookUp: LookUp,
    private readonly papers: number,
    private readonly plans: Plans,
  ) {
    this.#readings = new Remembered(KEPT_READINGS, papers);
  }

  /** The query as it was most likely meant; null when every word is known, or nothing near is. */
  async corrected(query: Query, mistakes: Mistakes, work: Work): Promise<Query | null> {
    const leaves = this.#leaves(query);
    const unknown = new Set<string>();
    for (const [i, leaf] of leaves.entries())
      for (const form of await this.#unknownForms(leaf, i === leaves.length - 1, mistakes, work))
        unknown.add(form);
    const spellings = new Map<string, string>();
    for (const place of placesOf(leaves)) {
      if (!unknown.has(place.form)) continue;
      const meant = await this.#meant(place, mistakes === "several" ? 2 : 1, work);
      if (meant !== null) spellings.set(place.form, meant.word);
    }
    if (spellings.size === 0) return null;
    const words = new Map([...this.#finished(leaves), ...spellings]);
    // A phrase among other words is mostly part of a title that was pasted; one by itself was asked for to the letter.
    const pasted = query.kind === "and" && !query.explicit;
    return respelled(query, words, { phrases: pasted && mistakes === "several" });
  }

  /**
   * Another reading to offer where little was found: rare words as frequent ones that are one mistake away, words as
   * near ones that stand far more often beside the rest of the query, and unknown words in phrases. Null when there is none.
   */
  async offered(query: Query, work: Work): Promise<Query | null> {
    const places = placesOf(this.#leaves(query)).slice(0, MOST_WEIGHED);
    const spellings = new Map<string, string>();
    for (const place of places) {
      const meant = await this.#readings.of(nameOf(place), work, () => this.#likelier(place, work));
      if (meant !== null) spellings.set(place.form, meant.word);
    }
    return respelled(query, spellings, { phrases: true });
  }

  /** A single word that no paper has, as the nearest that some have, short ones too; null when none is near. */
  nearest(query: Query, work: Work): Query | null {
    work.spend(STEPS_TO_THE_NEAREST);
    return nearestWord(query, this.lookUp.dictionary);
  }

  /** The word that stands most often beside the neighbours of a place, of those near to it. */
  #meant(place: Place, most: 1 | 2, work: Work): Promise<NearWord | null> {
    return this.#readings.of(`${most} ${nameOf(place)}`, work, async () =>
      this.#mostTogether(await this.#near(place, most, work), place, work),
    );
  }

  async #likelier(place: Place, work: Work): Promise<NearWord | null> {
    const own = this.#term(place.form, place);
    const near = (await this.#near(place, 2, work)).filter(({ word }) => this.#term(word, place) !== own);
    if (near.length === 0) return null;
    const form = this.lookUp.dictionary.find(place.isName ? nameKey(place.form) : place.form);
    const count = this.lookUp.dictionary.counts[form] ?? 0;
    const isRare = count <= Math.max(1, this.papers * RARE_SHARE);
    const isFarMore = (one: NearWord) => one.distance === 1 && one.count >= FAR_MORE * count;
    const frequent = isRare ? near.filter(isFarMore) : [];
    const together = await timesTogether(place.form, place, this.lookUp, work);
    const least = together === 0 ? A_FEW_TIMES : FAR_MORE_TOGETHER * together;
    const fitting: NearWord[] = [];
    for (const one of near)
      if ((await timesTogether(one.word, place, this.lookUp, work)) >= least) fitting.push(one);
    return this.#mostTogether(fitting.length > 0 ? fitting : frequent, place, work);
  }

  /** Words near to another; for a name, those that are names. */
  async #near({ form, isName }: Place, most: 1 | 2, work: Work): Promise<NearWord[]> {
    await work.turn();
    const near = await this.spelling.near(form, most, (steps) => work.spend(steps));
    const names = isName ? near.filter(({ word }) => this.lookUp.term(nameKey(word)) >= 0) : [];
    return names.length > 0 ? names : near;
  }

  /** Words come by falling frequency. */
  async #mostTogether(near: readonly NearWord[], place: Place, work: Work): Promise<NearWord | null> {
    const [first, ...others] = near;
    if (first === undefined || others.length === 0) return first ?? null;
    let best = { word: first, fit: await this.#fit(first, place, work) };
    for (const word of others) {
      const fit = await this.#fit(word, place, work);
      if (fit > best.fit) best = { word, fit };
    }
    return best.word;
  }

  /** How often a word stands beside its neighbours; where it never does, in which share of its papers they are too. */
  async #fit({ word, count }: NearWord, place: Place, work: Work): Promise<number> {
    const together = await timesTogether(word, place, this.lookUp, work);
    return together > 0 ? together : papersTogether(word, place, this.lookUp, work) / Math.max(1, count + 1);
  }

  #term(form: string, { isName }: Place): number {
    return this.lookUp.term(isName ? nameKey(form) : form);
  }

  /** Words that are found by their stems alone, as papers write them: beside `expert`, `mixtur` is shown as `mixture`. */
  #finished(leaves: readonly Leaf[]): [string, string][] {
    const { dictionary } = this.lookUp;
    const forms = leaves.flatMap(({ field, spellings }) => (field === "author" ? [] : (spellings[0] ?? [])));
    return forms.flatMap((form): [string, string][] => {
      const sibling = dictionary.find(form) < 0 ? this.lookUp.sibling(form) : -1;
      const written = sibling < 0 ? form : dictionary.name(sibling);
      return isMistyped(form, written) ? [[form, written]] : [];
    });
  }

  #leaves(query: Query): Leaf[] {
    const { scored } = this.plans.of(query, { exact: false, typing: false });
    return scored.filter((leaf) => leaf.prefix === "none" && !leaf.little);
  }

  /** The forms of a leaf that no paper has. The last word of a query may be the beginning of one that some have. */
  async #unknownForms(leaf: Leaf, last: boolean, mistakes: Mistakes, work: Work): Promise<readonly string[]> {
    const entries = leaf.spellings[0] ?? [];
    const forms = entries.flatMap((entry) => plainForm(entry) ?? []);
    const unknown = entries.flatMap((entry) => (this.lookUp.term(entry) < 0 ? (plainForm(entry) ?? []) : []));
    const elsewhere =
      unknown.length === 0 && forms.length === 1 && leaf.field !== "any" && mistakes === "several";
    const doubted = elsewhere ? forms : unknown;
    if (doubted.length === 0) return [];
    await work.turn();
    if ((await this.lookUp.leaf(leaf, work)).papers.length > 0) return [];
    const end = entries.at(-1) ?? "";
    const begins = last && this.lookUp.dictionary.withPrefix(end, 1).length > 0;
    return begins ? doubted.filter((form) => form !== plainForm(end)) : doubted;
  }
}

function nameOf({ form, before, after, isName }: Place): string {
  return JSON.stringify([form, before, after, isName]);
}

/** Whether a form is a mistake for another of the same term, and not its plural, its past or its British spelling. */
function isMistyped(form: string, written: string): boolean {
  if (editDistance(form, written, 1) !== 1 || american(form) === american(written)) return false;
  return !form.startsWith(written) && (!written.startsWith(form) || written.endsWith("e"));
}
