import type { FilterKey, Filters } from "@/lib/query/state";
import type { Facets, FacetValue } from "../../engine";
import { HAS_VALUES } from "../storage/layout";
import { hasBits, type PaperColumns } from "../storage/paper-columns";

/** Years have four digits. */
const YEARS = 10_000;

type Test = (paper: number) => boolean;

/** The papers that pass every filter, and how many would pass with other choices. */
export interface Filtered {
  readonly papers: Uint32Array;
  readonly facets: Facets;
}

/**
 * Passes papers through the filters and counts facets on the way, each under every filter but its own. What is chosen
 * under `has` must all hold, so its counts stay under its own choices: a count says what choosing a value gives.
 */
export function filterAndCount(papers: Uint32Array, filters: Filters, counter: FacetCounter): Filtered {
  const tests = testsOf(filters, counter.columns);
  if (tests.length === 0) {
    counter.addAll(papers);
    return { papers, facets: counter.facets(filters) };
  }
  const kept = new Uint32Array(papers.length);
  let size = 0;
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i] ?? 0;
    const failed = failedTest(tests, paper);
    if (failed === null) kept[size++] = paper;
    if (failed !== "several") counter.add(paper, failed);
  }
  return { papers: kept.subarray(0, size), facets: counter.facets(filters) };
}

/** The papers that pass every filter. */
export function filterPapers(papers: Uint32Array, filters: Filters, columns: PaperColumns): Uint32Array {
  const tests = testsOf(filters, columns);
  return tests.length === 0 ? papers : papers.filter((paper) => failedTest(tests, paper) === null);
}

/** Whether a paper passes every filter. */
export function passes(filters: Filters, columns: PaperColumns): (paper: number) => boolean {
  const tests = testsOf(filters, columns);
  return (paper) => failedTest(tests, paper) === null;
}

/** The one filter that a paper fails; null when it passes all. */
function failedTest(
  tests: readonly (readonly [FilterKey, Test])[],
  paper: number,
): FilterKey | "several" | null {
  let failed: FilterKey | null = null;
  for (const [key, passes] of tests) {
    if (passes(paper)) continue;
    if (failed !== null) return "several";
    failed = key;
  }
  return failed;
}

function testsOf(filters: Filters, columns: PaperColumns): [FilterKey, Test][] {
  const tests: [FilterKey, Test][] = [];
  const { meta } = columns;
  if (filters.source.length > 0) {
    const wanted = meta.sources.reduce(
      (bits, name, i) => bits | (filters.source.includes(name) ? 1 << i : 0),
      0,
    );
    tests.push(["source", (paper) => ((columns.sources[paper] ?? 0) & wanted) !== 0]);
  }
  if (filters.topic.length > 0) {
    const wanted = numbersOf(filters.topic, meta.topics);
    tests.push(["topic", (paper) => columns.topics.hasAny(paper, wanted)]);
  }
  if (filters.category.length > 0) {
    const wanted = numbersOf(filters.category, meta.categories);
    tests.push(["category", (paper) => columns.categories.hasAny(paper, wanted)]);
  }
  if (filters.venue.length > 0) {
    const wanted = numbersOf(filters.venue, meta.venues);
    tests.push(["venue", (paper) => wanted.has((columns.venues[paper] ?? 0) - 1)]);
  }
  if (filters.year.length > 0) {
    const wanted = wantedYears(filters.year);
    tests.push(["year", (paper) => wanted[columns.years[paper] ?? 0] === 1]);
  }
  if (filters.month.length > 0) {
    const months = new Set(filters.month.map((month) => Number(month.replace("-", ""))));
    tests.push(["month", (paper) => months.has(columns.month(paper))]);
  }
  if (filters.has.length > 0) {
    const wanted = hasBits(filters.has);
    tests.push(["has", (paper) => ((columns.has[paper] ?? 0) & wanted) === wanted]);
  }
  return tests;
}

function numbersOf(chosen: readonly string[], names: readonly string[]): Set<number> {
  const wanted = new Set(chosen);
  return new Set(names.flatMap((name, number) => (wanted.has(name) ? [number] : [])));
}

/** `none` is the year 0. */
function yearSpan(value: string): readonly [number, number] {
  if (value === "none") return [0, 0];
  const [from = "", to = from] = value.split("..");
  return [from === "" ? 1 : Number(from), to === "" ? 9999 : Number(to)];
}

/** By year: 1 for those that are asked for. */
function wantedYears(values: readonly string[]): Uint8Array {
  const wanted = new Uint8Array(YEARS);
  for (const [from, to] of values.map(yearSpan)) wanted.fill(1, from, to + 1);
  return wanted;
}

/** Counts papers by the values of every facet; its room is used again for every search. */
export class FacetCounter {
  readonly columns: PaperColumns;
  /** How many papers have each combination of bits: told apart only at the end. */
  readonly #sources = new Uint32Array(256);
  readonly #has = new Uint32Array(256);
  readonly #topics: Uint32Array;
  readonly #categories: Uint32Array;
  /** From 1; papers without a venue at 0. */
  readonly #venues: Uint32Array;
  readonly #years = new Uint32Array(YEARS);
  /** All of them. */
  readonly #counts: readonly Uint32Array[];
  /** The same of all papers; counted when first asked for. */
  #ofAll: readonly Uint32Array[] | null = null;

  constructor(columns: PaperColumns) {
    this.columns = columns;
    this.#topics = new Uint32Array(columns.meta.topics.length);
    this.#categories = new Uint32Array(columns.meta.categories.length);
    this.#venues = new Uint32Array(columns.meta.venues.length + 1);
    this.#counts = [this.#sources, this.#has, this.#topics, this.#categories, this.#venues, this.#years];
  }

  /** Counts a paper for every facet, or, where it fails a filter, for that filter's facet alone. */
  add(paper: number, failed: FilterKey | null): void {
    const columns = this.columns;
    if (failed === null || failed === "source") increment(this.#sources, columns.sources[paper] ?? 0);
    if (failed === null || failed === "topic") columns.topics.countInto(this.#topics, paper);
    if (failed === null || failed === "category") columns.categories.countInto(this.#categories, paper);
    if (failed === null || failed === "venue") increment(this.#venues, columns.venues[paper] ?? 0);
    if (failed === null) increment(this.#has, columns.has[paper] ?? 0);
    if (failed === null || failed === "year") increment(this.#years, columns.years[paper] ?? 0);
  }

  /**
   * Counts papers, given in rising order, for every facet: column by column, which is several times as fast. Where they
   * are most of the corpus, the others are counted and taken off what all papers have.
   */
  addAll(papers: Uint32Array): void {
    if (papers.length * 2 <= this.columns.count) this.#addEach(papers, 1);
    else {
      for (const [i, all] of this.#allCounted().entries()) addInto(this.#counts[i] ?? NONE, all);
      this.#addEach(others(papers, this.columns.count), -1);
    }
  }

  #allCounted(): readonly Uint32Array[] {
    if (this.#ofAll !== null) return this.#ofAll;
    this.#addEach(
      Uint32Array.from({ length: this.columns.count }, (_, paper) => paper),
      1,
    );
    this.#ofAll = this.#counts.map((counts) => counts.slice());
    this.#clear();
    return this.#ofAll;
  }

  #addEach(papers: Uint32Array, step: 1 | -1): void {
    const { sources, has, venues, years, topics, categories } = this.columns;
    countInto(this.#sources, papers, sources, step);
    countInto(this.#has, papers, has, step);
    countInto(this.#venues, papers, venues, step);
    countInto(this.#years, papers, years, step);
    topics.countAllInto(this.#topics, papers, step);
    categories.countAllInto(this.#categories, papers, step);
  }

  /** What was counted since the last call. */
  facets(chosen: Filters): Facets {
    const { meta } = this.columns;
    const facets = {
      source: values(meta.sources, bitCounts(this.#sources), chosen.source),
      topic: values(meta.topics, this.#topics, chosen.topic),
      category: values(meta.categories, this.#categories, chosen.category),
      venue: values(meta.venues, this.#venues.subarray(1), chosen.venue),
      year: this.#yearValues(chosen.year),
      has: values(HAS_VALUES, bitCounts(this.#has), chosen.has),
    };
    this.#clear();
    return facets;
  }

  #clear(): void {
    for (const counts of this.#counts) counts.fill(0);
  }

  #yearValues(chosen: readonly string[]): FacetValue[] {
    const asked = chosen.filter((value) => /^\d{4}$/.test(value)).map(Number);
    const years = [...new Set([...this.columns.distinctYears, ...asked])].sort((a, b) => a - b);
    const found = years.map((year) => ({
      value: String(year).padStart(4, "0"),
      count: this.#years[year] ?? 0,
    }));
    const isChosen = new Set(chosen);
    const dated = found.filter(({ value, count }) => count > 0 || isChosen.has(value));
    const undated = this.#years[0] ?? 0;
    return undated > 0 || chosen.includes("none") ? [...dated, { value: "none", count: undated }] : dated;
  }
}

function countInto(
  counts: Uint32Array,
  papers: Uint32Array,
  column: Uint8Array | Uint16Array,
  step: 1 | -1,
): void {
  for (let i = 0; i < papers.length; i++) {
    const value = column[papers[i] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + step;
  }
}

const NONE = new Uint32Array(0);

function addInto(counts: Uint32Array, more: Uint32Array): void {
  for (let i = 0; i < more.length; i++) counts[i] = (counts[i] ?? 0) + (more[i] ?? 0);
}

/** The papers below `end` that are not among some, given in rising order. */
function others(papers: Uint32Array, end: number): Uint32Array {
  const found = new Uint32Array(end - papers.length);
  let size = 0;
  let next = 0;
  for (let i = 0; i <= papers.length; i++) {
    const paper = i < papers.length ? (papers[i] ?? 0) : end;
    while (next < paper) found[size++] = next++;
    next++;
  }
  return found;
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** How many have each bit, from how many have each combination. */
function bitCounts(combinations: Uint32Array): Uint32Array {
  const counts = new Uint32Array(8);
  combinations.forEach((count, bits) => {
    for (let i = 0; i < 8; i++) if ((bits & (1 << i)) !== 0) counts[i] = (counts[i] ?? 0) + count;
  });
  return counts;
}

/** Values with papers, and those that are chosen, by falling count, then by value. */
function values(names: readonly string[], counts: Uint32Array, chosen: readonly string[]): FacetValue[] {
  const found: FacetValue[] = [];
  for (let i = 0; i < names.length; i++) {
    const count = counts[i] ?? 0;
    if (count > 0) found.push({ value: names[i] ?? "", count });
  }
  if (chosen.length > 0) {
    const counted = new Set(found.map(({ value }) => value));
    for (const value of new Set(chosen)) if (!counted.has(value)) found.push({ value, count: 0 });
  }
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
