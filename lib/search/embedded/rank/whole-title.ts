import { placeOf } from "../match/sets";
import { carryingOf, type PlacedWord, type RankedWords } from "../match/words";
import type { Work } from "../match/work";
import { hasField, isNamed } from "../storage/code";
import { FIELD_GAP, STARTS_PER_PAPER } from "../storage/layout";
import type { Candidates, ScoringPart } from "./scoring-part";
import type { TitlePlace, TitleSpelling, Titles } from "./title-words";
import { RANKING } from "./weights";

/**
 * What it adds to a score that title and authors hold a part of the query's weight. Steep: a title with all the words
 * is what a half-remembered one looks for, a title with half of a sentence is nothing special.
 */
export function worthOfNames(named: number, total: number): number {
  return wholeness(named, total) * total * RANKING.named;
}

/** The share to the fourth power. */
function wholeness(named: number, total: number): number {
  const share = total > 0 ? named / total : 0;
  return share * share * share * share;
}

/** What looking for a word of the query in a paper costs, and comparing it with one of its title, in steps. */
const STEPS_A_WORD = 40;
const STEPS_A_PLACE = 3;

/** A word that is asked for, and what stands for it in titles. */
interface AskedWord extends PlacedWord {
  readonly inTitles: readonly TitleSpelling[];
  /** Where the paper before was looked for in its list: papers come in rising order. */
  place: number;
}

/** A paper that is called by the words of the query is the one that is looked for. */
export class WholeTitle implements ScoringPart {
  readonly name = "title";

  constructor(
    private readonly starts: Uint32Array,
    private readonly titles: Titles,
  ) {}

  async of({ papers }: Candidates, { placed }: RankedWords, work: Work): Promise<Float64Array> {
    const asked = carryingOf(placed).map(
      (word): AskedWord => ({ ...word, inTitles: this.titles.spellings(word.leaf), place: 0 }),
    );
    const total = asked.reduce((sum, { idf }) => sum + idf, 0);
    const others = placed.length - asked.length;
    const worth = new Float64Array(papers.length);
    for (let i = 0; i < papers.length; i++) {
      if (work.isDue) await work.turn();
      worth[i] = this.#worth(papers[i] ?? 0, asked, { total, others }, work);
    }
    return worth;
  }

  #worth(
    paper: number,
    asked: readonly AskedWord[],
    { total, others }: { total: number; others: number },
    work: Work,
  ): number {
    work.spend(asked.length * STEPS_A_WORD);
    let named = 0;
    let count = others;
    for (const word of asked) {
      const { postings, idf, leaf } = word;
      word.place = placeOf(postings.papers, paper, word.place);
      const code = postings.papers[word.place] === paper ? (postings.codes[word.place] ?? 0) : 0;
      if (isNamed(code)) named += idf;
      if (hasField(code, "title")) count += leaf.spellings[0]?.length ?? 1;
    }
    const base = worthOfNames(named, total);
    const whole = wholeness(named, total);
    if (whole < LEAST_WHOLENESS) return base;
    const length = Math.max(1, (this.starts[paper * STARTS_PER_PAPER] ?? 0) - FIELD_GAP);
    const covered = Math.min(1, count / length);
    const { asTyped, inOrder } = this.#likeness(paper, asked, total, work);
    const { titleCovered, titleAsTyped, titleInOrder } = RANKING;
    return base + whole * total * (titleCovered * covered + titleAsTyped * asTyped + titleInOrder * inOrder);
  }

  /** The share of the query's weight that the title has as typed, and the share of it that follows in its order. */
  #likeness(
    paper: number,
    asked: readonly AskedWord[],
    total: number,
    work: Work,
  ): { asTyped: number; inOrder: number } {
    work.spend(this.titles.length(paper) * asked.length * STEPS_A_PLACE);
    let asTyped = 0;
    let inOrder = 0;
    let before: { places: TitlePlace[]; idf: number } | null = null;
    for (const { inTitles, idf } of asked) {
      const places = this.titles.places(paper, inTitles);
      if (places.length > 0) asTyped += idf / total;
      const follows =
        before?.places.some(([, last]) => places.some(([first]) => first === last + 1)) ?? false;
      if (before !== null && follows) inOrder += (before.idf + idf) / 2 / total;
      before = { places, idf };
    }
    return { asTyped, inOrder };
  }
}

/** Below this, a closer look at the title would change nothing. */
const LEAST_WHOLENESS = 0.05;
