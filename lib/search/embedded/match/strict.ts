import type { DateField } from "@/lib/query/query";
import type { PaperColumns } from "../storage/paper-columns";
import type { Dictionary } from "./dictionary";
import type { Leaf } from "./leaf";
import type { Node } from "./plan";
import type { PostingLists, Postings } from "./postings";
import { difference, intersection, intersectionSteps, Members } from "./sets";
import type { Work } from "./work";

/** Looks a word or phrase up. */
type Leaves = (leaf: Leaf) => Postings;

/** An unfinished value may be any of so many, the most frequent. */
const MOST_KEYS = 50;

/** Finds the papers that fulfil what was asked for explicitly. */
export class StrictMatcher {
  #everything: Uint32Array | null = null;

  constructor(
    private readonly dictionary: Dictionary,
    private readonly lists: PostingLists,
    private readonly columns: PaperColumns,
  ) {}

  /** Every paper of the corpus. */
  everything(): Uint32Array {
    this.#everything ??= Uint32Array.from({ length: this.columns.count }, (_, paper) => paper);
    return this.#everything;
  }

  /** The papers that fulfil a node. */
  async papers(node: Node, leaf: Leaves, work: Work): Promise<Uint32Array> {
    if (work.isDue) await work.turn();
    switch (node.kind) {
      case "all":
        return this.#all(work);
      case "leaf":
        return leaf(node.leaf).papers;
      case "key":
        return node.open ? this.#withKeysFrom(node.key, work) : this.#withKey(node.key, work);
      case "dates":
        return this.#dated(node.field, dayBound(node.from, 0), dayBound(node.to, 99_999_999), work);
      case "not":
        return this.#without(this.#all(work), await this.papers(node.of, leaf, work), work);
      case "and":
        return this.all(node.of, null, leaf, work);
      case "or":
        return this.#any(node.of, leaf, work);
    }
  }

  /** The papers that fulfil all nodes, among `within` (null: among all). */
  async all(
    nodes: readonly Node[],
    within: Uint32Array | null,
    leaf: Leaves,
    work: Work,
  ): Promise<Uint32Array> {
    let found = within;
    for (const node of nodes) {
      if (node.kind === "not" || node.kind === "all") continue;
      const papers = await this.papers(node, leaf, work);
      if (found !== null) work.spend(intersectionSteps(found, papers));
      found = found === null ? papers : intersection(found, papers);
    }
    for (const node of nodes) {
      if (node.kind !== "not") continue;
      const excluded = await this.papers(node.of, leaf, work);
      found = this.#without(found ?? this.#all(work), excluded, work);
    }
    return found ?? this.#all(work);
  }

  async #any(nodes: readonly Node[], leaf: Leaves, work: Work): Promise<Uint32Array> {
    const members = new Members(work.horizon);
    for (const node of nodes) {
      const papers = await this.papers(node, leaf, work);
      work.spend(papers.length);
      members.add(papers);
    }
    work.spend(work.horizon);
    return members.papers();
  }

  #without(papers: Uint32Array, excluded: Uint32Array, work: Work): Uint32Array {
    work.spend(papers.length + excluded.length);
    return difference(papers, excluded);
  }

  #all({ horizon }: Work): Uint32Array {
    return this.everything().subarray(0, horizon);
  }

  #withKey(key: string, work: Work): Uint32Array {
    const form = this.dictionary.find(key);
    if (form < 0) return new Uint32Array(0);
    const { papers } = this.lists.ofTerm(this.dictionary.terms[form] ?? 0, work.horizon);
    work.spend(papers.length + 1);
    return papers;
  }

  /** The papers of every value that begins so, up to a limit. */
  #withKeysFrom(beginning: string, work: Work): Uint32Array {
    const members = new Members(work.horizon);
    work.spend(this.dictionary.countWithPrefix(beginning) + work.horizon);
    for (const form of this.dictionary.withPrefix(beginning, MOST_KEYS)) {
      const { papers } = this.lists.ofTerm(this.dictionary.terms[form] ?? 0, work.horizon);
      work.spend(papers.length + 1);
      members.add(papers);
    }
    return members.papers();
  }

  /** Undated papers are in no span. */
  #dated(field: DateField, from: number, to: number, work: Work): Uint32Array {
    const days = field === "updated" ? this.columns.updated : this.columns.submitted;
    work.spend(work.horizon);
    const found = new Uint32Array(work.horizon);
    let size = 0;
    for (let paper = 0; paper < found.length; paper++) {
      const day = days[paper] ?? 0;
      if (day > 0 && day >= from && day <= to) found[size++] = paper;
    }
    return found.subarray(0, size);
  }
}

/** `2026-03` begins at 20260300 and ends at 20260399: no day lies outside. */
function dayBound(date: string | null, open: number): number {
  if (date === null) return open;
  return Number(date.replaceAll("-", "").padEnd(8, open === 0 ? "0" : "9"));
}
