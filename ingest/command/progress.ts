const SECOND = 1_000;
/** Rates of less than this say more about the start than about the work. */
const SETTLED = 2 * SECOND;

/** Tells a person who waits what is being done, how fast it goes and how long it will take. */
export class Progress {
  readonly #show: (message: string) => void;
  readonly #pause: number;
  readonly #now: () => number;
  #stage = "";
  #began = 0;
  #shown = 0;

  /** `show` is called with every new stage, and for what is counted within one at most every `pause` milliseconds. */
  constructor(show: (message: string) => void, pause: number, now: () => number = () => performance.now()) {
    this.#show = show;
    this.#pause = pause;
    this.#now = now;
  }

  /** What begins now: "merging". */
  stage(name: string): void {
    this.#stage = name;
    this.#began = this.#now();
    this.#shown = this.#began;
    this.#show(name);
  }

  /** How many papers the present stage has behind it, and of how many if that is known. */
  count(done: number, total?: number): void {
    const now = this.#now();
    if (now - this.#shown < this.#pause) return;
    this.#shown = now;
    const elapsed = now - this.#began;
    const rate = (done / elapsed) * SECOND;
    const parts = [`${this.#stage}: ${grouped(done)}${total === undefined ? "" : ` of ${grouped(total)}`}`];
    if (elapsed >= SETTLED && rate > 0) {
      parts.push(`${grouped(Math.round(rate))} a second`);
      if (total !== undefined && total > done) parts.push(`${durationOf((total - done) / rate)} left`);
    }
    this.#show(parts.join(", "));
  }
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}

function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
