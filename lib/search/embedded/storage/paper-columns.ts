import type { IndexViews } from "./index-views";
import { HAS_VALUES, type IndexMeta } from "./layout";

/** What is known of each paper besides its words, one array a fact. */
export class PaperColumns {
  readonly count: number;
  readonly meta: IndexMeta;
  /** Days as numbers, `20250528`; 0 for none. */
  readonly submitted: Uint32Array;
  readonly updated: Uint32Array;
  /** The year of the submitted date; 0 for none. */
  readonly years: Uint16Array;
  /** The years that papers have, rising. */
  readonly distinctYears: readonly number[];
  /** A bit for each of `meta.sources`, and for each of HAS_VALUES. */
  readonly sources: Uint8Array;
  readonly has: Uint8Array;
  readonly topics: ListColumn;
  readonly categories: ListColumn;
  /** The place in `meta.venues`, from 1; 0 for none. */
  readonly venues: Uint16Array;

  constructor(views: IndexViews) {
    this.meta = views.meta;
    this.count = views.meta.papers;
    this.submitted = views.u32("submitted");
    this.updated = views.u32("updated");
    this.years = yearsOf(this.submitted);
    this.distinctYears = distinct(this.years).filter((year) => year > 0);
    this.sources = views.bytes("sources");
    this.has = views.bytes("has");
    this.topics = new ListColumn(views.u32("topicOffsets"), views.u16("topics"));
    this.venues = views.u16("venues");
    this.categories = new ListColumn(views.u32("categoryOffsets"), views.u16("categories"));
  }

  month(paper: number): number {
    return Math.floor((this.submitted[paper] ?? 0) / 100);
  }
}

function yearsOf(days: Uint32Array): Uint16Array {
  const years = new Uint16Array(days.length);
  for (let paper = 0; paper < days.length; paper++) years[paper] = Math.floor((days[paper] ?? 0) / 10_000);
  return years;
}

/** Each number that comes, rising. */
function distinct(numbers: Uint16Array): number[] {
  const isThere = new Uint8Array(1 << 16);
  for (let i = 0; i < numbers.length; i++) isThere[numbers[i] ?? 0] = 1;
  return [...isThere.keys()].filter((number) => isThere[number] === 1);
}

/** Several small numbers a paper. */
export class ListColumn {
  constructor(
    readonly offsets: Uint32Array,
    readonly values: Uint16Array,
  ) {}

  /** The numbers of a paper; shared, read only. */
  of(paper: number): Uint16Array {
    return this.values.subarray(this.offsets[paper] ?? 0, this.offsets[paper + 1] ?? 0);
  }

  hasAny(paper: number, wanted: ReadonlySet<number>): boolean {
    const end = this.offsets[paper + 1] ?? 0;
    for (let at = this.offsets[paper] ?? 0; at < end; at++) if (wanted.has(this.values[at] ?? 0)) return true;
    return false;
  }

  countAllInto(counts: Uint32Array, papers: Uint32Array, step: 1 | -1): void {
    for (let i = 0; i < papers.length; i++) this.countInto(counts, papers[i] ?? 0, step);
  }

  countInto(counts: Uint32Array, paper: number, step: 1 | -1 = 1): void {
    const end = this.offsets[paper + 1] ?? 0;
    for (let at = this.offsets[paper] ?? 0; at < end; at++) {
      const value = this.values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + step;
    }
  }
}

/** Bits of the `has` column. */
export function hasBits(values: readonly string[]): number {
  return HAS_VALUES.reduce((bits, value, i) => bits | (values.includes(value) ? 1 << i : 0), 0);
}
