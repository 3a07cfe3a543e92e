import { perhapsBritish } from "../../analysis/american";
import { irregularPlural, termOf } from "../../analysis/terms";
import { countedOnce, mergeCodes } from "../storage/code";
import { nameKey } from "./author-names";
import type { DatedPapers } from "./dated";
import type { Dictionary, FormNumber } from "./dictionary";
import { firstAuthorPostings } from "./first-authors";
import type { Leaf, Spelling } from "./leaf";
import { inField, mergeTwo, restrict, withAuthors } from "./merge-postings";
import { phrasePostings } from "./phrase";
import { NO_POSTINGS, type PostingLists, type Postings } from "./postings";

/** How many words a `*` may stand for, and how many an unfinished word: the most frequent are taken. */
const ASKED_EXPANSIONS = 1_000;
const TYPING_EXPANSIONS = 50;
/** Shorter words are not taken apart into two, and words that papers have not into shorter halves. */
const SHORTEST_SPLIT = 5;
const SHORTEST_HALF = 3;

/** `John Smith` is also John A. B. Smith. Fewer than part two authors. */
const NAMES_BETWEEN = 2;

/** Finds the papers of words and phrases. */
export class LookUp {
  constructor(
    readonly dictionary: Dictionary,
    readonly lists: PostingLists,
    /** The `starts` column: where each field of each paper begins. */
    readonly starts: Uint32Array,
    private readonly papers: number,
    /** The papers by their dates. */
    readonly dated: DatedPapers,
  ) {}

  /** Where any spelling of a leaf stands, in its field. */
  leaf(leaf: Leaf): Postings {
    const found = leaf.spellings.map((spelling) => this.#spelling(spelling, leaf));
    if (leaf.otherwise !== undefined && found.every(({ papers }) => papers.length === 0))
      found.push(...leaf.otherwise.map((spelling) => this.#spelling(spelling, leaf)));
    const [typed = []] = leaf.spellings;
    if (!leaf.exact && typed.length === 1 && leaf.field !== "author")
      found.push(...this.#parted(typed[0] ?? "", leaf, found));
    const names = leaf.names.map((name) => this.#name(name, leaf));
    return inField(this.union([...found, ...names]), leaf.field);
  }

  /** The number of the term under which a form is indexed; -1 when no paper has one like it. */
  term(form: string): number {
    const exact = this.dictionary.find(form);
    const like = exact >= 0 ? exact : this.dictionary.find(termOf(form));
    if (like >= 0 && (exact >= 0 || termOf(this.dictionary.name(like)) === termOf(form))) {
      return this.dictionary.terms[like] ?? -1;
    }
    return this.#termBySibling(form);
  }

  #termBySibling(form: string): number {
    const sibling = this.sibling(form);
    return sibling < 0 ? -1 : (this.dictionary.terms[sibling] ?? -1);
  }

  /**
   * The most frequent form that shares its stem with another, which no paper need have: `photonic` of `photonically`,
   * `mixture` of `mixtur`, `colour` of `color`; -1 when there is none.
   */
  sibling(form: string): FormNumber {
    const term = termOf(form);
    if (term.length < 3) return -1;
    const stem = term.replace(/i$/, "");
    const plural = irregularPlural(form);
    const beginnings = [stem, ...perhapsBritish(stem), ...(plural === null ? [] : [plural])];
    for (const beginning of beginnings) {
      const siblings = this.dictionary.withPrefix(beginning, TYPING_EXPANSIONS);
      const sibling = siblings.find((one) => termOf(this.dictionary.name(one)) === term);
      if (sibling !== undefined) return sibling;
    }
    return -1;
  }

  #spelling(spelling: Spelling, leaf: Leaf): Postings {
    const last = spelling.at(-1) ?? "";
    if (leaf.prefix !== "none") {
      const limit = leaf.prefix === "asked" ? ASKED_EXPANSIONS : TYPING_EXPANSIONS;
      const expansions = this.dictionary.withPrefix(last, limit);
      if (spelling.length > 1) return this.#phrase(spelling, expansions, leaf);
      const own = leaf.prefix === "typing" ? [this.#form(last, leaf.exact)] : [];
      return this.union([...own, ...expansions.map((form) => this.#exactForm(form))]);
    }
    if (spelling.length > 1) return this.#phrase(spelling, null, leaf);
    const found = this.#form(last, leaf.exact);
    return leaf.field === "any" ? this.#withOwnNames(last, found) : found;
  }

  /** Authors have no stems: of those under the term only they count whose names have the form itself. */
  #withOwnNames(form: string, postings: Postings): Postings {
    if (this.#count(form) === postings.papers.length) return postings;
    const named = this.dictionary.find(nameKey(form));
    return withAuthors(postings, named < 0 ? NO_POSTINGS.papers : this.#exactForm(named).papers);
  }

  /**
   * The papers that have a word as it was typed, among those that have it in another form too; null where every form of
   * it is that one.
   */
  asTyped(form: string): Postings | null {
    const number = this.dictionary.find(form);
    if (number < 0) return null;
    const term = this.lists.ofTerm(this.dictionary.terms[number] ?? 0);
    return this.#count(form) === term.papers.length ? null : this.#exactForm(number);
  }

  /** The papers whose first author has a word in the name. */
  firstAuthors(form: string): Postings {
    const term = this.term(nameKey(form));
    return term < 0 ? NO_POSTINGS : firstAuthorPostings(term, this.lists, this.starts);
  }

  #name(name: Spelling, leaf: Leaf): Postings {
    const [form, ...more] = name;
    const { papers, codes } =
      more.length === 0 ? this.#form(form ?? "", false) : this.#phrase(name, null, leaf);
    return { papers, codes: codes.map(countedOnce) };
  }

  #form(form: string, exact: boolean): Postings {
    if (exact) {
      const number = this.dictionary.find(form);
      return number < 0 ? NO_POSTINGS : this.#exactForm(number);
    }
    const term = this.term(form);
    return term < 0 ? NO_POSTINGS : this.lists.ofTerm(term);
  }

  #exactForm(form: FormNumber): Postings {
    const postings = this.lists.ofTerm(this.dictionary.terms[form] ?? 0);
    if ((this.dictionary.counts[form] ?? 0) === postings.papers.length) return postings;
    return restrict(postings, this.lists.papersOfForm(form));
  }

  /** Forms that follow each other; the last may be any of `lastForms`. */
  #phrase(forms: Spelling, lastForms: readonly FormNumber[] | null, leaf: Leaf): Postings {
    const fixed = lastForms === null ? forms : forms.slice(0, -1);
    const terms = fixed.map((form) => this.term(form));
    if (terms.includes(-1)) return NO_POSTINGS;
    const ends = lastForms?.map((form) => this.dictionary.terms[form] ?? 0);
    const sequences = ends === undefined ? [terms] : [...new Set(ends)].map((end) => [...terms, end]);
    const between = leaf.field === "author" ? NAMES_BETWEEN : 0;
    const found = this.union(
      sequences.map((sequence) => phrasePostings(sequence, this.lists, this.starts, between)),
    );
    if (!leaf.exact) return found;
    const kept = fixed.map((form) => this.lists.papersOfForm(this.dictionary.find(form)));
    return kept.reduce(restrict, found);
  }

  /**
   * The same word written as two: where it often has a hyphen, where nothing else is found, and where both halves are
   * words that stand in more papers than it does (`datacenter`, but not `framework`).
   */
  #parted(form: string, leaf: Leaf, found: readonly Postings[]): Postings[] {
    const number = this.dictionary.find(form);
    const halves = number < 0 ? null : this.dictionary.halves(number);
    if (halves !== null) return [this.#phrase(halves, null, leaf)];
    if (leaf.prefix !== "none" || form.length < SHORTEST_SPLIT) return [];
    const own = Math.max(0, ...found.map(({ papers }) => papers.length));
    const shortest = own === 0 ? 2 : SHORTEST_HALF;
    const splits: Postings[] = [];
    for (let at = shortest; at <= form.length - shortest; at++) {
      const [head, tail] = [form.slice(0, at), form.slice(at)];
      if (Math.min(this.#count(head), this.#count(tail)) <= own) continue;
      splits.push(this.#phrase([head, tail], null, leaf));
    }
    return splits;
  }

  #count(form: string): number {
    return this.dictionary.counts[this.dictionary.find(form)] ?? 0;
  }

  /** The papers of any list, each with the larger counts. */
  union(lists: readonly Postings[]): Postings {
    const filled = lists.filter(({ papers }) => papers.length > 0);
    const [first, second] = filled;
    if (first === undefined) return NO_POSTINGS;
    if (second === undefined) return first;
    return filled.length === 2 ? mergeTwo(first, second) : this.#mergeMany(filled);
  }

  #mergeMany(lists: readonly Postings[]): Postings {
    const codes = new Uint8Array(this.papers);
    let count = 0;
    for (const list of lists) {
      for (let i = 0; i < list.papers.length; i++) {
        const paper = list.papers[i] ?? 0;
        const known = codes[paper] ?? 0;
        if (known === 0) count++;
        codes[paper] = mergeCodes(known, list.codes[i] ?? 0);
      }
    }
    const papers = new Uint32Array(count);
    const found = new Uint8Array(count);
    let size = 0;
    for (let paper = 0; paper < codes.length; paper++) {
      const code = codes[paper] ?? 0;
      if (code === 0) continue;
      papers[size] = paper;
      found[size++] = code;
    }
    return { papers, codes: found };
  }
}
