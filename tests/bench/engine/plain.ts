import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { foldLetters } from "@/lib/paper/slug";
import { isFunctionWord } from "@/lib/search/analysis/little-words";
import { termOf } from "@/lib/search/analysis/terms";
import { intersection, placeOf } from "@/lib/search/embedded/match/sets";
import type { Subject } from "./subject";

const LISTED = 10;
const ENDINGS = 50;
const K1 = 1.2;
const B = 0.75;

interface List {
  readonly papers: Uint32Array;
  readonly counts: Uint8Array;
}

/**
 * The practical limit: BM25 over one field, all words needed, lists of papers and counts in typed arrays and nothing
 * else. It lists ten and counts the matches in all and by year.
 */
export class PlainLoop implements Subject {
  readonly name = "plain loop";
  readonly #lists: ReadonlyMap<string, List>;
  readonly #words: readonly string[];
  readonly #norms: Float32Array;
  readonly #years: Uint16Array;

  constructor(papers: Iterable<Paper>) {
    const lists = new Map<string, { papers: number[]; counts: number[] }>();
    const lengths: number[] = [];
    const years: number[] = [];
    for (const paper of papers) {
      const terms = termsOf(`${plainText(paper.title)} ${plainText(paper.abstract)}`);
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const list = lists.get(term) ?? { papers: [], counts: [] };
        lists.set(term, list);
        list.papers.push(lengths.length);
        list.counts.push(Math.min(255, count));
      }
      lengths.push(terms.length);
      years.push(Number((paper.submitted ?? "0").slice(0, 4)));
    }
    this.#lists = new Map(
      [...lists].map(([term, list]) => [
        term,
        { papers: Uint32Array.from(list.papers), counts: Uint8Array.from(list.counts) },
      ]),
    );
    this.#words = [...lists.keys()].sort();
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    this.#norms = Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
    this.#years = Uint16Array.from(years);
  }

  async full(text: string): Promise<unknown> {
    return this.#search(termsOf(text).map((term) => this.#lists.get(term) ?? NONE));
  }

  async prefix(text: string): Promise<unknown> {
    const [last = "", ...before] = text.split(" ").reverse();
    const fixed = termsOf(before.reverse().join(" ")).map((term) => this.#lists.get(term) ?? NONE);
    return this.#search([...fixed, this.#beginning(foldLetters(last))]);
  }

  #search(lists: readonly List[]): { total: number; best: number[]; years: Uint32Array } {
    const rising = [...lists].sort((a, b) => a.papers.length - b.papers.length);
    const matches = rising
      .slice(1)
      .reduce((papers, list) => intersection(papers, list.papers), first(rising));
    const scores = new Float32Array(matches.length);
    for (const list of rising) this.#addTo(scores, matches, list);
    const years = new Uint32Array(10_000);
    for (const paper of matches) {
      const year = this.#years[paper] ?? 0;
      years[year] = (years[year] ?? 0) + 1;
    }
    return { total: matches.length, best: bestOf(scores, matches), years };
  }

  #addTo(scores: Float32Array, matches: Uint32Array, { papers, counts }: List): void {
    const idf = Math.log(1 + (this.#years.length - papers.length + 0.5) / (papers.length + 0.5));
    let at = 0;
    for (let i = 0; i < matches.length; i++) {
      const paper = matches[i] ?? 0;
      at = placeOf(papers, paper, at);
      const count = counts[at] ?? 0;
      scores[i] = (scores[i] ?? 0) + (idf * count) / (count + (this.#norms[paper] ?? 0));
    }
  }

  /** The papers of the most frequent words that begin so. */
  #beginning(prefix: string): List {
    const from = placeOfText(this.#words, prefix);
    const end = placeOfText(this.#words, `${prefix}\u{FFFF}`);
    const lists = this.#words.slice(from, end).map((word) => this.#lists.get(word) ?? NONE);
    lists.sort((a, b) => b.papers.length - a.papers.length);
    const counts = new Uint8Array(this.#years.length);
    for (const list of lists.slice(0, ENDINGS))
      list.papers.forEach((paper, at) => {
        counts[paper] = Math.max(counts[paper] ?? 0, list.counts[at] ?? 0);
      });
    const papers = Uint32Array.from(counts.keys()).filter((paper) => (counts[paper] ?? 0) > 0);
    return { papers, counts: Uint8Array.from(papers, (paper) => counts[paper] ?? 0) };
  }
}

const NONE: List = { papers: new Uint32Array(0), counts: new Uint8Array(0) };

function first(lists: readonly List[]): Uint32Array {
  return lists[0]?.papers ?? NONE.papers;
}

function termsOf(text: string): string[] {
  const words = foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !isFunctionWord(word)).map(termOf);
}

function bestOf(scores: Float32Array, matches: Uint32Array): number[] {
  const best: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const last = best.at(-1);
    if (best.length === LISTED && last !== undefined && (scores[i] ?? 0) <= (scores[last] ?? 0)) continue;
    const place = best.findIndex((other) => (scores[other] ?? 0) < (scores[i] ?? 0));
    best.splice(place < 0 ? best.length : place, 0, i);
    best.length = Math.min(best.length, LISTED);
  }
  return best.map((i) => matches[i] ?? 0);
}

function placeOfText(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
