/**
 * So long may one record take to be read, or to be merged and labelled, in milliseconds. The longest of arXiv take a
 * fiftieth of it on a slow machine.
 */
export const LONGEST_RECORD_TIME = 10_000;

/** Milliseconds that only ever rise. */
export type Clock = () => number;

/**
 * Measures the time of one record after the other. Nothing interrupts a step of the one thread, so whoever works on a
 * record asks between its steps whether its time is over, and refuses it then.
 */
export class RecordTimer {
  readonly #clock: Clock;
  #began: number;
  #pausedAt: number | null = null;

  constructor(clock: Clock = () => performance.now()) {
    this.#clock = clock;
    this.#began = clock();
  }

  /** The next record begins; what was done since the last one was for the file as a whole, or for waiting. */
  start(): void {
    this.#began = this.#clock();
  }

  /** Time that the record does not answer for begins, such as that of the disk. */
  pause(): void {
    this.#pausedAt = this.#clock();
  }

  resume(): void {
    if (this.#pausedAt !== null) this.#began += this.#clock() - this.#pausedAt;
    this.#pausedAt = null;
  }

  /** Why the record is refused, as a sentence; null while it is within its time. */
  problem(): string | null {
    const took = this.#clock() - this.#began;
    if (took <= LONGEST_RECORD_TIME) return null;
    return `It took ${Math.round(took / 1000)} seconds; expected a record that takes at most ${LONGEST_RECORD_TIME / 1000}.`;
  }
}
