import type { Paper } from "@/lib/paper/paper";
import type { PaperNumber, PaperTexts, RelatedPaper } from "../engine";
import type { LookUp } from "./look-up";
import { bestPlaces } from "./order";
import type { Bm25f } from "./score";
import { phrasesOf, type SurfaceWord, surfaceWords, writtenAs } from "./surface";
import { inverseFrequency } from "./weights";

/** So many of a paper's most telling terms are looked for in others. */
const MOST_TERMS = 30;
/** A term in more papers than this share tells nothing of one of them; nor would a few papers be a share. */
const COMMON_SHARE = 0.3;
const A_FEW = 5;
const TITLE_WEIGHT = 3;
const MOST_REASONS = 3;
/** So many times more papers are compared word by word than are asked for. */
const POOL = 8;
/** What a topic in common adds to the score of the words. */
const TOPIC_WEIGHT = 0.5;
/** A paper that reaches less than this share of what the paper itself would score is not alike, only the least unlike. */
const LEAST_SHARE = 0.2;

/** Finds papers that share the most telling words of one paper, and says which. */
export class RelatedFinder {
  constructor(
    private readonly lookUp: LookUp,
    private readonly bm25f: Bm25f,
    private readonly texts: PaperTexts,
  ) {}

  related(paper: PaperNumber, limit: number): RelatedPaper[] {
    if (paper < 0 || paper >= this.texts.count) return [];
    const source = new Profile(this.texts.read(paper));
    const weights = this.telling(source);
    const scores = new Float64Array(this.texts.count);
    for (const [term, weight] of weights) {
      const { papers, codes } = this.lookUp.lists.ofTerm(term);
      for (let i = 0; i < papers.length; i++) {
        const other = papers[i] ?? 0;
        scores[other] = (scores[other] ?? 0) + this.bm25f.of(codes[i] ?? 0, other, weight);
      }
    }
    const own = scores[paper] ?? 0;
    scores[paper] = 0;
    return [...bestPlaces(scores, limit * POOL)]
      .map((other) => this.compared(source, other, scores[other] ?? 0))
      .filter(({ score, reasons }) => score > own * LEAST_SHARE && reasons.length > 0)
      .sort((a, b) => b.score - a.score || a.paper - b.paper)
      .slice(0, limit);
  }

  private compared(source: Profile, paper: PaperNumber, score: number): RelatedPaper {
    const other = new Profile(this.texts.read(paper));
    const topics = other.topics.filter((topic) => source.topics.includes(topic)).length;
    return { paper, score: score * (1 + TOPIC_WEIGHT * topics), reasons: this.reasons(source, other) };
  }

  /** The terms that tell most of a paper, with what they weigh: rare in the corpus, frequent here, in the title. */
  private telling(profile: Profile): [term: number, weight: number][] {
    const weights: [number, number][] = [];
    for (const [form, count] of profile.counts) {
      const term = this.lookUp.term(form);
      const idf = this.weightOf(term);
      if (idf > 0) weights.push([term, idf * insistence(count)]);
    }
    return weights.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_TERMS);
  }

  /** How telling a term is; 0 when it is in no other paper, or in too many. */
  private weightOf(term: number): number {
    const having = term < 0 ? 0 : (this.lookUp.lists.counts[term] ?? 0);
    if (having < 2 || having > Math.max(A_FEW, this.texts.count * COMMON_SHARE)) return 0;
    return inverseFrequency(this.texts.count, having);
  }

  /** Phrases that both papers have before single words, the most telling first, none saying what another says. */
  private reasons(source: Profile, other: Profile): string[] {
    const words = source.words.filter((word) => word.opens && word.closes);
    const shared = [...source.phrases, ...words.map((word) => [word])].filter((phrase) => other.has(phrase));
    const worth = new Map(shared.map((phrase) => [phrase, this.worthOf(phrase, source, other)]));
    const ranked = shared
      .filter((phrase) => (worth.get(phrase) ?? 0) > 0)
      .sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
    const said = new Set<string>();
    const reasons: string[] = [];
    for (const phrase of ranked) {
      if (reasons.length === MOST_REASONS) break;
      if (phrase.some((word) => !word.little && said.has(word.term))) continue;
      for (const word of phrase) said.add(word.term);
      reasons.push(writtenAs(source.text, phrase));
    }
    return reasons;
  }

  private worthOf(phrase: readonly SurfaceWord[], source: Profile, other: Profile): number {
    let worth = 0;
    for (const { form, term, little } of phrase) {
      if (little) continue;
      const weight = this.weightOf(this.lookUp.term(form));
      if (weight === 0) return 0;
      worth += weight * (insistence(source.countOf(term)) + insistence(other.countOf(term)));
    }
    return worth;
  }
}

/**
 * How much a paper makes of a word by how often it says it. One mention tells little: in a small corpus a verb in
 * passing is as rare as a subject, and only the subject comes back.
 */
function insistence(count: number): number {
  return count > 1 ? Math.log2(count) : ONE_MENTION;
}
const ONE_MENTION = 0.1;

/** A paper's words as they are compared. */
class Profile {
  readonly text: string;
  readonly topics: readonly string[];
  /** Words that say something: no numbers, no single letters. */
  readonly words: readonly SurfaceWord[];
  readonly phrases: readonly SurfaceWord[][];
  /** How often each form stands there; more for those of the title. */
  readonly counts = new Map<string, number>();
  readonly #terms = new Map<string, number>();
  readonly #phrases: ReadonlySet<string>;

  constructor({ title, abstract, topics }: Paper) {
    this.topics = topics;
    this.text = `${title}.\n${abstract}`;
    const all = surfaceWords(this.text);
    this.words = all.filter(({ form, little }) => !little && form.length > 2 && !/^\d/.test(form));
    this.phrases = phrasesOf(all).filter((phrase) =>
      phrase.every(({ form }) => form.length > 1 && !/^\d/.test(form)),
    );
    for (const { form, term, start } of this.words) {
      const weight = start < title.length ? TITLE_WEIGHT : 1;
      this.counts.set(form, (this.counts.get(form) ?? 0) + weight);
      this.#terms.set(term, (this.#terms.get(term) ?? 0) + weight);
    }
    this.#phrases = new Set(this.phrases.map(keyOf));
  }

  /** How often a term stands here in any form; more for the title. */
  countOf(term: string): number {
    return this.#terms.get(term) ?? 0;
  }

  /** Whether a phrase stands here, or a single word more than in passing. */
  has(phrase: readonly SurfaceWord[]): boolean {
    const [first] = phrase;
    return phrase.length === 1 ? this.countOf(first?.term ?? "") > 1 : this.#phrases.has(keyOf(phrase));
  }
}

function keyOf(phrase: readonly SurfaceWord[]): string {
  return phrase.map(({ term }) => term).join(" ");
}
