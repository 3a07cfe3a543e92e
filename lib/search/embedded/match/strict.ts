import type { DateField } from "@/lib/query/query";
import type { PaperColumns } from "../storage/paper-columns";
import type { Dictionary } from "./dictionary";
import type { Leaf } from "./leaf";
import type { Node } from "./plan";
import type { PostingLists, Postings } from "./postings";
import { difference, intersection, union } from "./sets";

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

  /** The papers that fulfil a node; `leaf` looks a word or phrase up. */
  papers(node: Node, leaf: (leaf: Leaf) => Postings): Uint32Array {
    switch (node.kind) {
      case "all":
        return this.everything();
      case "leaf":
        return leaf(node.leaf).papers;
      case "key":
        return this.#withKey(node.key);
      case "dates":
        return this.#dated(node.field, dayBound(node.from, 0), dayBound(node.to, 99_999_999));
      case "not":
        return difference(this.everything(), this.papers(node.of, leaf));
      case "and":
        return this.all(node.of, null, leaf);
      case "or":
        return node.of.map((part) => this.papers(part, leaf)).reduce(union, new Uint32Array(0));
    }
  }

  /** The papers that fulfil all nodes, among `within` (null: among all). */
  all(nodes: readonly Node[], within: Uint32Array | null, leaf: (leaf: Leaf) => Postings): Uint32Array {
    let found = within;
    for (const node of nodes) {
      if (node.kind === "not" || node.kind === "all") continue;
      const papers = this.papers(node, leaf);
      found = found === null ? papers : intersection(found, papers);
    }
    for (const node of nodes) {
      if (node.kind === "not") found = difference(found ?? this.everything(), this.papers(node.of, leaf));
    }
    return found ?? this.everything();
  }

  #withKey(key: string): Uint32Array {
    const form = this.dictionary.find(key);
    return form < 0 ? new Uint32Array(0) : this.lists.ofTerm(this.dictionary.terms[form] ?? 0).papers;
  }

  /** Undated papers are in no span. */
  #dated(field: DateField, from: number, to: number): Uint32Array {
    const days = field === "updated" ? this.columns.updated : this.columns.submitted;
    return this.everything().filter((paper) => {
      const day = days[paper] ?? 0;
      return day > 0 && day >= from && day <= to;
    });
  }
}

/** `2026-03` begins at 20260300 and ends at 20260399: no day lies outside. */
function dayBound(date: string | null, open: number): number {
  if (date === null) return open;
  return Number(date.replaceAll("-", "").padEnd(8, open === 0 ? "0" : "9"));
}
