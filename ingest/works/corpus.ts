import type { Address } from "@/lib/corpus/format";
import { type Paper, paperSchema } from "@/lib/paper/paper";
import type { Labeller } from "@/lib/topics/label";
import type { Draft, Refusal } from "../draft";
import { type Clock, RecordTimer } from "../store/record-timer";
import { compare } from "../store/stored-reading";
import { assignAddresses, type Claimant, claimantOf } from "./addresses";
import type { Drafts } from "./drafts";
import { enrich } from "./enrich";
import { groupDrafts } from "./group";
import type { Grouping } from "./groups";
import { mergeDrafts, type Work } from "./merge";

/**
 * The papers of a corpus, made from its drafts: which drafts are one work, under which address each stands, and in
 * which order. A paper itself is made only when it is asked for, so that memory holds keys and dates, not texts.
 */
export class MergedCorpus {
  /** Works, of which those that make no valid paper are refused. */
  readonly works: number;
  /** Drafts that joined another draft's work. */
  readonly merged: number;
  readonly addresses: readonly Address[];
  readonly #drafts: Drafts;
  #grouping: Grouping;
  #keys: readonly string[];
  #order: Uint32Array;
  readonly #topicsOf: Labeller;
  readonly #timer: RecordTimer;

  /** `clock` tells how long each paper takes. */
  constructor(drafts: Drafts, previous: readonly Address[], topicsOf: Labeller, clock?: Clock) {
    this.#drafts = drafts;
    this.#timer = new RecordTimer(clock);
    this.#topicsOf = topicsOf;
    this.#grouping = groupDrafts(drafts);
    this.works = this.#grouping.count;
    this.merged = drafts.count - this.works;
    const { keys, submitted, claimants } = this.#survey();
    const tied = new Set(keys.filter((key) => key !== ""));
    const assigned = assignAddresses([...claimants.values()], previous, tied);
    [...claimants.keys()].forEach((work, place) => {
      keys[work] = assigned.keys[place] ?? "";
    });
    this.#keys = keys;
    this.addresses = assigned.addresses;
    this.#order = canonicalOrder(keys, submitted);
  }

  /** The keys of all works, in no order that matters. */
  keys(): readonly string[] {
    return this.#keys;
  }

  /**
   * The papers in canonical order: newest submitted first, papers of one moment by key; papers without a date follow
   * as their sources have them. A work that makes no valid paper, or takes too long, is told of instead.
   */
  *papers(refuse: (refusal: Refusal) => void): Generator<Paper> {
    for (const number of this.#order) {
      this.#timer.start();
      const work = mergeDrafts(this.#members(number));
      const paper = this.#paperOf(work, this.#keys[number] ?? "");
      if (typeof paper !== "string") yield paper;
      else {
        const { file = "", position = 0 } = work.origins[0] ?? {};
        refuse({ kind: "refusal", file, position, reason: paper });
      }
    }
  }

  /** The finished paper, or why there is none. */
  #paperOf(work: Work, key: string): Paper | string {
    const unread = (problem: string) => `“${work.title.slice(0, 80)}” is left out. ${problem}`;
    const merging = this.#timer.problem();
    if (merging !== null) return unread(merging);
    const checked = paperSchema.safeParse(enrich(work, key, this.#topicsOf));
    if (!checked.success) return `The merged paper is not valid: ${issues(checked.error)}`;
    const labelling = this.#timer.problem();
    return labelling === null ? checked.data : unread(labelling);
  }

  /** The papers are not asked for again: what was held to make them is free. */
  release(): void {
    const nothing = new Uint32Array(0);
    this.#grouping = { count: 0, starts: nothing, members: nothing };
    this.#keys = [];
    this.#order = nothing;
  }

  /** What orders works and gives them addresses. A work all of whose drafts name its arXiv id need not be merged for it. */
  #survey() {
    const { arxivIds, submitted: dates } = this.#drafts.identities;
    const { starts, members } = this.#grouping;
    const keys: string[] = [];
    const submitted: (string | undefined)[] = [];
    const claimants = new Map<number, Claimant>();
    for (let number = 0; number < this.works; number++) {
      const first = members[starts[number] ?? 0] ?? 0;
      const size = (starts[number + 1] ?? 0) - (starts[number] ?? 0);
      const id = arxivIds[first] ?? null;
      if (size === 1 && id !== null) {
        keys.push(id);
        submitted.push(dates[first]);
        continue;
      }
      const drafts = this.#members(number);
      const work = mergeDrafts(drafts);
      const claimant = claimantOf(work, drafts);
      if (claimant.claims.size > 0) claimants.set(number, claimant);
      keys.push(claimant.claims.size > 0 ? "" : (work.arxivId ?? ""));
      submitted.push(work.submitted);
    }
    return { keys, submitted, claimants };
  }

  #members(work: number): Draft[] {
    const { starts, members } = this.#grouping;
    return Array.from(members.subarray(starts[work], starts[work + 1]), (place) => this.#drafts.at(place));
  }
}

function canonicalOrder(keys: readonly string[], submitted: readonly (string | undefined)[]): Uint32Array {
  const order = Uint32Array.from(keys, (_, work) => work);
  return order.sort((a, b) => {
    const [left, right] = [submitted[a], submitted[b]];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || a - b;
    return compare(right, left) || compare(keys[a] ?? "", keys[b] ?? "");
  });
}

function issues(error: {
  readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[];
}): string {
  return error.issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`).join("; ");
}
