import type { Postings } from "../match/postings";
import { placeOf } from "../match/sets";
import type { ScoredWord } from "../match/words";
import { abstractCount, hasField, isNamed, titleCount } from "../storage/code";
import { FIELD_GAP, STARTS_PER_PAPER } from "../storage/layout";
import { RANKING } from "./weights";

/** BM25F over the fields of a paper. */
export class Bm25f {
  /** By code: what the counts of a field are worth before length is considered. */
  readonly #title = new Float32Array(256);
  readonly #abstract = new Float32Array(256);
  readonly #other = new Float32Array(256);
  /** By paper: one over the length factor of a field. */
  readonly #titleNorms: Float32Array;
  readonly #abstractNorms: Float32Array;

  constructor(starts: Uint32Array, papers: number, average: { titleLength: number; abstractLength: number }) {
    for (let code = 0; code < 256; code++) {
      this.#title[code] = RANKING.titleWeight * titleCount(code);
      this.#abstract[code] = RANKING.abstractWeight * abstractCount(code);
      const asides = Number(hasField(code, "comment")) + Number(hasField(code, "journal"));
      this.#other[code] =
        RANKING.authorWeight * Number(hasField(code, "author")) + RANKING.otherWeight * asides;
    }
    this.#titleNorms = new Float32Array(papers);
    this.#abstractNorms = new Float32Array(papers);
    for (let paper = 0; paper < papers; paper++) {
      const row = paper * STARTS_PER_PAPER;
      const title = (starts[row] ?? 0) - FIELD_GAP;
      const abstract = (starts[row + 1] ?? 0) - (starts[row] ?? 0) - FIELD_GAP;
      this.#titleNorms[paper] = 1 / lengthFactor(RANKING.titleB, title, average.titleLength);
      this.#abstractNorms[paper] = 1 / lengthFactor(RANKING.abstractB, abstract, average.abstractLength);
    }
  }

  /** What one word adds to a paper's score, by its code there. */
  of(code: number, paper: number, idf: number): number {
    const weight =
      (this.#title[code] ?? 0) * (this.#titleNorms[paper] ?? 0) +
      (this.#abstract[code] ?? 0) * (this.#abstractNorms[paper] ?? 0) +
      (this.#other[code] ?? 0);
    return (idf * weight) / (RANKING.k1 + weight);
  }

  /**
   * Adds a word's part to the scores of some papers, given in rising order, and its weight to `named` where it stands
   * in the title or among the authors: what a paper is called by.
   */
  addTo(
    scores: Float64Array,
    papers: Uint32Array,
    { postings, idf }: ScoredWord,
    named?: Float64Array,
  ): void {
    const { papers: having, codes } = postings;
    if (having === papers) this.#addToEach(scores, papers, codes, idf, named);
    else this.#addToSome(scores, papers, postings, idf, named);
  }

  #addToSome(
    scores: Float64Array,
    papers: Uint32Array,
    { papers: having, codes }: Postings,
    idf: number,
    named?: Float64Array,
  ): void {
    const search = having.length > papers.length * 24;
    let at = 0;
    for (let i = 0; i < papers.length && at < having.length; i++) {
      const paper = papers[i] ?? 0;
      if (search) at = placeOf(having, paper, at);
      else while (at < having.length && (having[at] ?? 0) < paper) at++;
      if (having[at] !== paper) continue;
      const code = codes[at] ?? 0;
      scores[i] = (scores[i] ?? 0) + this.of(code, paper, idf);
      if (named !== undefined && isNamed(code)) named[i] = (named[i] ?? 0) + idf;
    }
  }

  /** The same for papers that all have the word: those that are found by it alone. */
  #addToEach(
    scores: Float64Array,
    papers: Uint32Array,
    codes: Uint8Array,
    idf: number,
    named?: Float64Array,
  ): void {
    for (let i = 0; i < papers.length; i++) {
      const code = codes[i] ?? 0;
      scores[i] = (scores[i] ?? 0) + this.of(code, papers[i] ?? 0, idf);
      if (named !== undefined && isNamed(code)) named[i] = (named[i] ?? 0) + idf;
    }
  }
}

function lengthFactor(b: number, length: number, average: number): number {
  return 1 - b + b * (average > 0 ? length / average : 1);
}
