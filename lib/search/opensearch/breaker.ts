import { SearchUnavailable } from "../unavailable";

/** After so many failures in a row, nothing is asked for so long; then one request tries. */
const MOST_FAILURES = 5;
const PAUSE_MS = 5_000;
/** More requests at once are turned away: they would only wait for each other. */
const MOST_AT_ONCE = 64;

/** A circuit breaker (M. Nygard, "Release It!", 2007): what fails is left alone for a while, and is never asked by too many. */
export class Breaker {
  #failures = 0;
  #closedUntil = 0;
  #running = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Does the work, or throws {@link SearchUnavailable} without doing it. `isFailure` says which errors speak against the server. */
  async run<T>(work: () => Promise<T>, isFailure: (error: unknown) => boolean): Promise<T> {
    const wait = this.#closedUntil - this.now();
    if (wait > 0) throw new SearchUnavailable("The search cluster does not answer.", Math.ceil(wait / 1_000));
    if (this.#running >= MOST_AT_ONCE)
      throw new SearchUnavailable("The search cluster has too much to do.", 1);
    // While one request tries, the others wait no longer than before.
    if (this.#failures >= MOST_FAILURES) this.#closedUntil = this.now() + PAUSE_MS;
    this.#running++;
    try {
      const answer = await work();
      this.#failures = 0;
      this.#closedUntil = 0;
      return answer;
    } catch (error) {
      if (isFailure(error) && ++this.#failures >= MOST_FAILURES) this.#closedUntil = this.now() + PAUSE_MS;
      throw error;
    } finally {
      this.#running--;
    }
  }
}
