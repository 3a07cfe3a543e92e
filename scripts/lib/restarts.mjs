const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** Whoever lived so long has not died of how it starts. */
const STEADY_MS = 60_000;

/** How long to wait before a process that has died is started again: not at all at first, then twice as long each time. */
export class Restarts {
  #inARow = 0;

  /** The pause after a process that lived so many milliseconds, in milliseconds. */
  pauseAfter(livedMs) {
    if (livedMs >= STEADY_MS) this.#inARow = 0;
    const pause = this.#inARow === 0 ? 0 : FIRST_PAUSE_MS * 2 ** (this.#inARow - 1);
    this.#inARow++;
    return Math.min(pause, LONGEST_PAUSE_MS);
  }
}
