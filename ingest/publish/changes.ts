import type { Address } from "@/lib/corpus/format";
import { IngestError } from "../command/errors";
import type { Changes } from "../command/report";
import { fingerprintOf } from "../store/fingerprint";
import { addressOf } from "../works/addresses";

/** Compares papers with the published ones, line by line; a paper whose address changed is found by its old address. */
export class ChangeCounter {
  readonly #before: ReadonlyMap<string, number>;
  /** The former key of papers that have another one now. */
  readonly #formerKeys = new Map<string, string>();
  readonly #removed: number;
  #added = 0;
  #updated = 0;
  #unchanged = 0;

  /** `before` has the fingerprint of each published line by its paper's key; `keys` are those of the papers to come. */
  constructor(before: ReadonlyMap<string, number>, keys: ReadonlySet<string>, addresses: readonly Address[]) {
    this.#before = before;
    const book = new Map(addresses.map(({ address, to }) => [address, to]));
    let removed = 0;
    for (const key of before.keys()) {
      if (keys.has(key)) continue;
      const heir = book.get(addressOf(key));
      if (heir === undefined || !keys.has(heir)) removed++;
      else if (!this.#formerKeys.has(heir)) this.#formerKeys.set(heir, key);
    }
    this.#removed = removed;
  }

  /** Counts a paper by its key and its line, and says how it differs from what is published. */
  add(key: string, line: string): "added" | "updated" | "unchanged" {
    const before = this.#before.get(key) ?? this.#before.get(this.#formerKeys.get(key) ?? "");
    if (before === undefined) {
      this.#added++;
      return "added";
    }
    if (before === fingerprintOf(line)) {
      this.#unchanged++;
      return "unchanged";
    }
    this.#updated++;
    return "updated";
  }

  changes(): Changes {
    return {
      added: this.#added,
      updated: this.#updated,
      unchanged: this.#unchanged,
      removed: this.#removed,
    };
  }
}

/**
 * A damaged dump is no reason to lose papers: throws an {@link IngestError}. Papers that have become one are no loss.
 */
export function refuseToShrink(papers: number, before: number, removed: number): void {
  if (removed === 0 || papers >= before) return;
  throw new IngestError(
    `The new corpus would have ${papers} papers where ${before} are published, ${removed} of which would be gone: nothing is published. --force publishes it.`,
  );
}
