/**
 * What one request may spend on searching, in steps: a step is one posting touched, one byte of positions read, or as
 * much work of another kind. `docs/search.md` says how long a step takes.
 */
const STEPS_A_REQUEST = 26_000_000;
/** After so many steps others have their turn. */
const STEPS_A_TURN = 1_500_000;

/**
 * Counts the work of one request over all the searches that answer it, and gives other requests their turn in between.
 * Steps are counted, not milliseconds, so that the same request always has the same answer.
 */
export class Budget {
  #spent = 0;
  #turnAt: number;

  constructor(
    /** Aborted when nobody waits for the answer any more. */
    readonly signal?: AbortSignal,
    private readonly steps = STEPS_A_REQUEST,
    private readonly stepsATurn = STEPS_A_TURN,
  ) {
    this.#turnAt = stepsATurn;
  }

  get spent(): number {
    return this.#spent;
  }

  /** Whether so little is left that nothing should be begun that can be left out. */
  get isShort(): boolean {
    return this.#left < this.steps / 4;
  }

  /** A share of the whole budget, as far as it is left. */
  share(share: number): number {
    return Math.min(this.#left, this.steps * share);
  }

  spend(steps: number): void {
    this.#spent += steps;
  }

  /** Whether others should have their turn: see {@link turn}. */
  get isDue(): boolean {
    return this.#spent >= this.#turnAt;
  }

  get #left(): number {
    return Math.max(0, this.steps - this.#spent);
  }

  /** Lets others have their turn when it is due. Throws the signal's reason once it is aborted. */
  async turn(): Promise<void> {
    this.signal?.throwIfAborted();
    if (!this.isDue) return;
    this.#turnAt = this.#spent + this.stepsATurn;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.signal?.throwIfAborted();
  }
}
