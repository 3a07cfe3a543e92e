/** After so long, half of what was spent is forgotten. */
const HALF_LIFE_MS = 10_000;
/** Less than this is as good as nothing. */
const NEGLIGIBLE_MS = 1;

/** What a client or a connection has in hand, and how much of the server's time it has had of late. */
export class Share {
  /** Its requests that are being answered. */
  active = 0;
  /** Its requests that wait for their turn. */
  waiting = 0;
  #spent = 0;
  #at = 0;

  /** The milliseconds it has had, where those long ago count less. */
  spent(now: number): number {
    return this.#spent * 0.5 ** ((now - this.#at) / HALF_LIFE_MS);
  }

  spend(milliseconds: number, now: number): void {
    this.#spent = this.spent(now) + milliseconds;
    this.#at = now;
  }

  isForgotten(now: number): boolean {
    return this.active === 0 && this.waiting === 0 && this.spent(now) < NEGLIGIBLE_MS;
  }
}

/** The shares of clients by name, of at most so many: beyond that the one that came first is forgotten. */
export class Shares {
  readonly #most: number;
  readonly #known = new Map<string, Share>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#known.size;
  }

  of(name: string): Share {
    const share = this.#known.get(name) ?? new Share();
    this.#known.set(name, share);
    if (this.#known.size > this.#most) this.#forgetFirst();
    return share;
  }

  /** Drops those that have nothing in hand and have had nothing of late. */
  forget(now: number): void {
    for (const [name, share] of this.#known) if (share.isForgotten(now)) this.#known.delete(name);
  }

  #forgetFirst(): void {
    const [first] = this.#known.keys();
    if (first !== undefined) this.#known.delete(first);
  }
}
