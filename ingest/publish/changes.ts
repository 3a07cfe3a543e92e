import type { Address } from "@/lib/corpus/format";
import { fingerprintOf } from "../store/fingerprint";
import { addressOf } from "../works/addresses";

/** How the papers differ from those published before. */
export interface Changes {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

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

  /** A paper's key and its line. */
  add(key: string, line: string): void {
    if (this.#before.size === 0) {
      this.#added++;
      return;
    }
    const before = this.#before.get(key) ?? this.#before.get(this.#formerKeys.get(key) ?? "");
    if (before === undefined) this.#added++;
    else if (before === fingerprintOf(line)) this.#unchanged++;
    else this.#updated++;
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
