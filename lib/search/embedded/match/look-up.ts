import { termOf } from "../../analysis/terms";
import { countedOnce } from "../storage/code";
import { STARTS_PER_PAPER, VALUE_MARK } from "../storage/layout";
import { nameKey } from "./author-names";
import type { DatedPapers } from "./dated";
import type { Dictionary, FormNumber } from "./dictionary";
import { firstAuthorPostings } from "./first-authors";
import type { Leaf, Spelling } from "./leaf";
import { inField, postingsOf, restrict, withAuthors } from "./merge-postings";
import { PhraseFinder } from "./phrase";
import { addPostings, below, NO_POSTINGS, type PostingLists, type Postings } from "./postings";
import { Remembered } from "./remembered";
import { intersectionSteps } from "./sets";
import type { Siblings } from "./siblings";
import { union } from "./union";
import type { Work } from "./work";

/** How many words a `*` may stand for, and how many an unfinished word: the most frequent are taken. */
const ASKED_EXPANSIONS = 1_000;
/** The same where it ends a compound: each is looked for after the words before it. */
const ASKED_ENDINGS = 250;
const TYPING_EXPANSIONS = 50;
/** Shorter words are not taken apart into two, and words that papers have not into shorter halves. */
const SHORTEST_SPLIT = 5;
const SHORTEST_HALF = 3;

/** `John Smith` is also John A. B. Smith. Fewer than part two authors. */
const NAMES_BETWEEN = 2;

/** What trying to part a word in one place costs, in steps: its halves are looked for in the dictionary. */
const STEPS_A_SPLIT = 50;
/** So many papers of a list are read in a step. */
const LISTED_A_STEP = 4;
/** What a form costs, in steps, that is looked at to find the most frequent, and one that is taken beside its papers. */
const STEPS_A_FORM = 4;
const STEPS_AN_EXPANSION = 40;

/** Of a term, the papers of so many forms are kept. */
const KEPT_FORMS = 4;

/** Of beginnings, and of words in a row, so many are kept, with so many papers in all. */
const KEPT_BEGUN = { entries: 200, weight: 2_000_000 };
const KEPT_ROWS = { entries: 5_000, weight: 1_000_000 };

/** Finds the papers of words and phrases. */
export class LookUp {
  /** Where the words stand that begin so: while one is typed, each beginning is searched for once in brief and once whole. */
  readonly #begun: Remembered<Postings>;
  /** Where words stand in a row: phrases, compounds, long forms of acronyms, words that may be two. */
  readonly #rows: Remembered<Postings>;
  /** Of a term's list, the papers of its forms asked for last; they go with the list. */
  readonly #exact = new WeakMap<Postings, Map<FormNumber, Postings>>();
  /** Of a term's list, what {@link LookUp.#withOwnNames} left of it for the form asked for last; goes with the list. */
  readonly #withNames = new WeakMap<Postings, { readonly form: string; readonly own: Postings }>();

  constructor(
    readonly dictionary: Dictionary,
    readonly lists: PostingLists,
    /** The `starts` column: where each field of each paper begins. */
    readonly starts: Uint32Array,
    private readonly siblings: Siblings,
    private readonly dated: DatedPapers,
  ) {
    const papers = starts.length / STARTS_PER_PAPER;
    const weightOf = (postings: Postings) => postings.papers.length;
    this.#begun = new Remembered(KEPT_BEGUN, papers, weightOf);
    this.#rows = new Remembered(KEPT_ROWS, papers, weightOf);
  }

  /** Where any spelling of a leaf stands, in its field, among the papers that the work looks at. */
  async leaf(leaf: Leaf, work: Work): Promise<Postings> {
    const found: Postings[] = [];
    for (const spelling of leaf.spellings) found.push(await this.#spelling(spelling, leaf, work));
    if (leaf.otherwise !== undefined && found.every(({ papers }) => papers.length === 0))
      for (const spelling of leaf.otherwise) found.push(await this.#spelling(spelling, leaf, work));
    const [typed = []] = leaf.spellings;
    if (!leaf.exact && typed.length === 1 && leaf.field !== "author")
      found.push(...(await this.#parted(typed[0] ?? "", leaf, found, work)));
    if (leaf.field === "author" && leaf.prefix === "none")
      found.push(...(await this.#partedNames(typed, leaf, work)));
    for (const name of leaf.names) found.push(await this.#name(name, leaf, work));
    return inField(union(found, work), leaf.field);
  }

  /** The number of the term under which a form is indexed; -1 when no paper has one like it. */
  term(form: string): number {
    const exact = this.dictionary.find(form);
    const like = exact >= 0 ? exact : this.dictionary.find(termOf(form));
    if (like >= 0 && (exact >= 0 || termOf(this.dictionary.name(like)) === termOf(form))) {
      return this.dictionary.terms[like] ?? -1;
    }
    const sibling = this.sibling(form);
    return sibling < 0 ? -1 : (this.dictionary.terms[sibling] ?? -1);
  }

  /** The most frequent form that shares its stem with another: see `siblings.ts`. */
  sibling(form: string): FormNumber {
    return this.siblings.of(form).sibling;
  }

  /** The same as {@link term}, counted. */
  #termOf(form: string, work: Work): number {
    work.spend(this.dictionary.find(form) < 0 ? this.siblings.of(form).steps : 1);
    return this.term(form);
  }

  async #spelling(spelling: Spelling, leaf: Leaf, work: Work): Promise<Postings> {
    const last = spelling.at(-1) ?? "";
    if (leaf.prefix === "none") {
      if (spelling.length > 1) return this.#row(spelling, leaf, work);
      const found = this.#form(last, leaf.exact, work);
      return leaf.field === "any" ? this.#withOwnNames(last, found, work) : found;
    }
    const asked = spelling.length > 1 ? ASKED_ENDINGS : ASKED_EXPANSIONS;
    const limit = leaf.prefix === "asked" ? asked : TYPING_EXPANSIONS;
    const beginning = this.dictionary.countWithPrefix(last);
    work.spend(beginning * STEPS_A_FORM + Math.min(limit, beginning) * STEPS_AN_EXPANSION);
    const expansions = this.dictionary.withPrefix(last, limit);
    if (spelling.length > 1) return this.#phrase(spelling, expansions, leaf, work);
    return this.#begun.of(`${leaf.prefix} ${leaf.exact} ${last}`, work, async () => {
      const own = leaf.prefix === "typing" ? this.#form(last, leaf.exact, work) : NO_POSTINGS;
      return this.#beginning(last, expansions, own, work);
    });
  }

  /**
   * Where any of the forms stands, all of which begin so. Of a term whose other forms begin so too, all are taken: its
   * papers need not be told apart by their forms.
   */
  async #beginning(
    prefix: string,
    forms: readonly FormNumber[],
    own: Postings,
    work: Work,
  ): Promise<Postings> {
    if (forms.length === 0) return own;
    const whole = this.dictionary.termsWithin(prefix, forms);
    const codes = new Uint8Array(work.horizon);
    addPostings(codes, own);
    const parted = forms.filter((form) => !whole.has(this.dictionary.terms[form] ?? 0));
    for (const term of whole) {
      if (work.isDue) await work.turn();
      work.spend(STEPS_AN_EXPANSION + this.lists.addTo(codes, term));
    }
    for (const form of parted) {
      if (work.isDue) await work.turn();
      work.spend(STEPS_AN_EXPANSION + addPostings(codes, this.#exactForm(form, work)));
    }
    work.spend(work.horizon);
    return postingsOf(codes);
  }

  /** Authors have no stems: of those under the term only they count whose names have the form itself. */
  #withOwnNames(form: string, postings: Postings, work: Work): Postings {
    if (this.#count(form) === postings.papers.length) return postings;
    const named = this.dictionary.find(nameKey(form));
    work.spend(postings.papers.length);
    const { papers } = named < 0 ? NO_POSTINGS : this.#exactForm(named, work);
    const known = this.#withNames.get(postings);
    if (known?.form === form) return known.own;
    const own = withAuthors(postings, papers);
    this.#withNames.set(postings, { form, own });
    return own;
  }

  /**
   * The papers that have a word as it was typed, among those that have it in another form too; null where every form of
   * it is that one.
   */
  asTyped(form: string, work: Work): Postings | null {
    const number = this.dictionary.find(form);
    if (number < 0) return null;
    const count = this.lists.counts[this.dictionary.terms[number] ?? 0];
    return this.#count(form) === count ? null : this.#exactForm(number, work);
  }

  /** The papers whose first author has a word in the name. */
  firstAuthors(form: string, work: Work): Postings {
    const term = this.term(nameKey(form));
    return term < 0 ? NO_POSTINGS : firstAuthorPostings(term, this.lists, this.starts, work);
  }

  /** The papers submitted in a year or one beside it, those of the year itself with the larger count. */
  submittedAbout(year: number, work: Work): Postings {
    work.spend(work.horizon);
    return below(this.dated.about(year), work.horizon);
  }

  /** Where a word stands, with the papers of the year that it may be. */
  withYear(postings: Postings, year: number, work: Work): Postings {
    return union([postings, this.submittedAbout(year, work)], work);
  }

  async #name(name: Spelling, leaf: Leaf, work: Work): Promise<Postings> {
    const [form, ...more] = name;
    const { papers, codes } =
      more.length === 0 ? this.#form(form ?? "", false, work) : await this.#row(name, leaf, work);
    return { papers, codes: codes.map(countedOnce) };
  }

  #form(form: string, exact: boolean, work: Work): Postings {
    if (exact) {
      const number = this.dictionary.find(form);
      return number < 0 ? NO_POSTINGS : this.#exactForm(number, work);
    }
    const term = this.#termOf(form, work);
    return term < 0 ? NO_POSTINGS : this.#list(term, work);
  }

  #list(term: number, work: Work): Postings {
    const postings = this.lists.ofTerm(term, work.horizon);
    work.spend(Math.ceil(postings.papers.length / LISTED_A_STEP));
    return postings;
  }

  #exactForm(form: FormNumber, work: Work): Postings {
    const term = this.dictionary.terms[form] ?? 0;
    const postings = this.#list(term, work);
    if ((this.dictionary.counts[form] ?? 0) === this.lists.counts[term]) return postings;
    const known = this.#exact.get(postings)?.get(form);
    const papers = known?.papers ?? this.lists.papersOfForm(form, work.horizon);
    work.spend(papers.length + intersectionSteps(papers, postings.papers));
    if (known !== undefined) return known;
    const own = restrict(postings, papers);
    const others = this.#exact.get(postings) ?? new Map<FormNumber, Postings>();
    this.#exact.set(postings, others.size < KEPT_FORMS ? others.set(form, own) : new Map([[form, own]]));
    return own;
  }

  /** Forms that follow each other. */
  #row(forms: Spelling, leaf: Leaf, work: Work): Promise<Postings> {
    const name = JSON.stringify([leaf.field === "author", leaf.exact, ...forms]);
    return this.#rows.of(name, work, () => this.#phrase(forms, null, leaf, work));
  }

  /** Forms that follow each other; the last may be any of `lastForms`. */
  async #phrase(
    forms: Spelling,
    lastForms: readonly FormNumber[] | null,
    leaf: Leaf,
    work: Work,
  ): Promise<Postings> {
    const fixed = lastForms === null ? forms : forms.slice(0, -1);
    const terms = fixed.map((form) => this.#termOf(form, work));
    if (terms.includes(-1)) return NO_POSTINGS;
    const isName = leaf.field === "author" || forms.every((form) => form.startsWith(VALUE_MARK));
    const finder = new PhraseFinder(this.lists, this.starts, isName ? NAMES_BETWEEN : 0, work);
    const ends = lastForms?.map((form) => this.dictionary.terms[form] ?? 0);
    const found =
      ends === undefined ? await finder.of(terms) : await finder.followedBy(terms, [...new Set(ends)]);
    if (!leaf.exact) return found;
    const kept = fixed.map((form) => this.lists.papersOfForm(this.dictionary.find(form), work.horizon));
    work.spend(kept.reduce((sum, papers) => sum + papers.length, 0));
    return kept.reduce(restrict, found);
  }

  /**
   * The same word written as two: where it often has a hyphen, where nothing else is found, and where both halves are
   * words that stand in more papers than it does (`datacenter`, but not `framework`).
   */
  async #parted(form: string, leaf: Leaf, found: readonly Postings[], work: Work): Promise<Postings[]> {
    const number = this.dictionary.find(form);
    const halves = number < 0 ? null : this.dictionary.halves(number);
    if (halves !== null) return [await this.#row(halves, leaf, work)];
    if (leaf.prefix !== "none" || form.length < SHORTEST_SPLIT) return [];
    const own = Math.max(0, ...found.map(({ papers }) => papers.length));
    const shortest = own === 0 ? 2 : SHORTEST_HALF;
    const splits: Postings[] = [];
    for (let at = shortest; at <= form.length - shortest; at++) {
      const [head, tail] = [form.slice(0, at), form.slice(at)];
      work.spend(STEPS_A_SPLIT);
      if (Math.min(this.#count(head), this.#count(tail)) <= own) continue;
      splits.push(await this.#row([head, tail], leaf, work));
    }
    return splits;
  }

  /** A name in which one word stands as two that are names too: `Shingtung Yau` is also Shing Tung Yau. */
  async #partedNames(typed: Spelling, leaf: Leaf, work: Work): Promise<Postings[]> {
    if (typed.length < 2) return [];
    const splits: Postings[] = [];
    for (const [place, entry] of typed.entries()) {
      const form = entry.slice(nameKey("").length);
      if (entry !== nameKey(form)) continue;
      for (let at = SHORTEST_HALF; at <= form.length - SHORTEST_HALF; at++) {
        work.spend(STEPS_A_SPLIT);
        const halves = [nameKey(form.slice(0, at)), nameKey(form.slice(at))];
        if (halves.some((half) => this.#count(half) === 0)) continue;
        const forms = [...typed.slice(0, place), ...halves, ...typed.slice(place + 1)];
        splits.push(await this.#row(forms, leaf, work));
      }
    }
    return splits;
  }

  #count(form: string): number {
    return this.dictionary.counts[this.dictionary.find(form)] ?? 0;
  }
}
