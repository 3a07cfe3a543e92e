import type { Check } from "./support/check";
import type { Corpora } from "./support/corpus";

/** What every attack is given. */
export interface Arena {
  readonly corpora: Corpora;
  /** Everything random comes from this number. */
  readonly seed: number;
  /** Whether little time is given: less load, fewer requests, nothing that only waits. */
  readonly quick: boolean;
}

/** One idea of how to bring a site down. */
export interface Attack {
  readonly name: string;
  /**
   * Tries it on sites of its own, and says what came of it, check by check. What it starts is ended afterwards by the
   * one who runs it.
   */
  readonly run: (arena: Arena) => AsyncGenerator<Check, void, void>;
}
