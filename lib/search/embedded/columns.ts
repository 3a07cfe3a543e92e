import { authorSlug } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { foldLetters } from "@/lib/paper/slug";
import { FIELD_GAP, HAS_VALUES, type IndexFile, type IndexMeta, STARTS_PER_PAPER } from "./layout";
import { dayNumber, hasValuesOf } from "./values";

/** Numbers that grow one by one into a typed array. */
class Column {
  readonly values: number[] = [];
  u8(): Uint8Array {
    return Uint8Array.from(this.values);
  }
  u16(): Uint8Array {
    return new Uint8Array(Uint16Array.from(this.values).buffer);
  }
  u32(): Uint8Array {
    return new Uint8Array(Uint32Array.from(this.values).buffer);
  }
}

/** Names numbered in the order in which they come. */
class Names {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

interface AuthorCount {
  name: string;
  readonly slug: string;
  papers: number;
  readonly spellings: Map<string, number>;
}

/** Gathers what facets, orders and suggestions need of each paper. */
export class ColumnsBuilder {
  readonly #starts = new Column();
  readonly #submitted: string[] = [];
  readonly #updated: string[] = [];
  readonly #sourceBits = new Column();
  readonly #has = new Column();
  readonly #topics = new Column();
  readonly #topicOffsets = new Column();
  readonly #categories = new Column();
  readonly #categoryOffsets = new Column();
  readonly #titles: string[] = [];
  readonly #sources = new Names();
  readonly #topicNames = new Names();
  readonly #categoryNames = new Names();
  readonly #authors = new Map<string, AuthorCount>();

  add(paper: Paper, starts: readonly number[]): void {
    this.#starts.values.push(...starts);
    this.#submitted.push(paper.submitted ?? "");
    this.#updated.push(paper.updated ?? paper.submitted ?? "");
    let sources = 0;
    for (const { source } of paper.origins) sources |= 1 << this.#sources.number(source);
    this.#sourceBits.values.push(sources);
    const has = new Set(hasValuesOf(paper));
    this.#has.values.push(HAS_VALUES.reduce((bits, value, i) => bits | (has.has(value) ? 1 << i : 0), 0));
    this.#topicOffsets.values.push(this.#topics.values.length);
    for (const topic of new Set(paper.topics)) this.#topics.values.push(this.#topicNames.number(topic));
    this.#categoryOffsets.values.push(this.#categories.values.length);
    for (const name of new Set(paper.categories))
      this.#categories.values.push(this.#categoryNames.number(name));
    this.#titles.push(paper.title);
    this.#countAuthors(paper);
  }

  #countAuthors(paper: Paper): void {
    const slugs = new Set<string>();
    for (const { name } of paper.authors) {
      const slug = authorSlug(name);
      const known = this.#authors.get(slug) ?? {
        name,
        slug,
        papers: 0,
        spellings: new Map<string, number>(),
      };
      this.#authors.set(slug, known);
      known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1);
      if (!slugs.has(slug)) known.papers++;
      slugs.add(slug);
    }
  }

  files(): Map<IndexFile, Uint8Array> {
    const encoder = new TextEncoder();
    const titles = this.#titles.map((title) => encoder.encode(title));
    const titleOffsets = new Column();
    let at = 0;
    for (const title of titles) {
      titleOffsets.values.push(at);
      at += title.length;
    }
    titleOffsets.values.push(at);
    const blob = new Uint8Array(at);
    titles.forEach((title, i) => {
      blob.set(title, titleOffsets.values[i] ?? 0);
    });
    this.#topicOffsets.values.push(this.#topics.values.length);
    this.#categoryOffsets.values.push(this.#categories.values.length);
    return new Map([
      ["starts", this.#starts.u32()],
      ["submitted", days(this.#submitted)],
      ["updated", days(this.#updated)],
      ["sources", this.#sourceBits.u8()],
      ["has", this.#has.u8()],
      ["topicOffsets", this.#topicOffsets.u32()],
      ["topics", this.#topics.u16()],
      ["categoryOffsets", this.#categoryOffsets.u32()],
      ["categories", this.#categories.u16()],
      ["titles", blob],
      ["titleOffsets", titleOffsets.u32()],
      ["authors", encoder.encode(JSON.stringify(this.#authorRows()))],
      ...this.#orders(),
    ] satisfies [IndexFile, Uint8Array][]);
  }

  /** Each paper's place in each order; equal ones keep the snapshot's order, and undated ones come last. */
  #orders(): [IndexFile, Uint8Array][] {
    const later = (dates: readonly string[]) => (a: number, b: number) =>
      compare(dates[b] ?? "", dates[a] ?? "");
    const earlier = (a: number, b: number) => {
      const [left = "", right = ""] = [this.#submitted[a], this.#submitted[b]];
      return left === "" || right === "" ? compare(right, left) : compare(left, right);
    };
    const titles = this.#titles.map((title) => foldLetters(title).replace(/^[^\p{L}\p{N}]+/u, ""));
    const byTitle = (a: number, b: number) => compare(titles[a] ?? "", titles[b] ?? "");
    return [
      ["rankNewest", this.#ranks(later(this.#submitted))],
      ["rankUpdated", this.#ranks(later(this.#updated))],
      ["rankOldest", this.#ranks(earlier)],
      ["rankTitle", this.#ranks(byTitle)],
    ];
  }

  #ranks(before: (a: number, b: number) => number): Uint8Array {
    const papers = [...this.#titles.keys()].sort((a, b) => before(a, b) || a - b);
    const ranks = new Uint32Array(papers.length);
    papers.forEach((paper, rank) => {
      ranks[paper] = rank;
    });
    return new Uint8Array(ranks.buffer);
  }

  /** Name, slug and number of papers, the most prolific first. */
  #authorRows(): [string, string, number][] {
    return [...this.#authors.values()]
      .sort((a, b) => b.papers - a.papers || compare(a.slug, b.slug))
      .map(({ slug, papers, spellings }) => [mostPrinted(spellings), slug, papers]);
  }

  meta(): Pick<IndexMeta, "titleLength" | "abstractLength" | "topics" | "categories"> & {
    sources: string[];
  } {
    const starts = this.#starts.values;
    const papers = Math.max(1, this.#titles.length);
    let title = 0;
    let abstract = 0;
    for (let at = 0; at < starts.length; at += STARTS_PER_PAPER) {
      title += (starts[at] ?? 0) - FIELD_GAP;
      abstract += (starts[at + 1] ?? 0) - (starts[at] ?? 0) - FIELD_GAP;
    }
    return {
      titleLength: title / papers,
      abstractLength: abstract / papers,
      sources: this.#sources.list,
      topics: this.#topicNames.list,
      categories: this.#categoryNames.list,
    };
  }
}

function mostPrinted(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function days(dates: readonly string[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(dates, (date) => dayNumber(date === "" ? undefined : date)).buffer);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
