/** What a client may still ask, after one request of it. */
export interface Allowance {
  readonly isAllowed: boolean;
  /** Requests that it may still make at once. */
  readonly remaining: number;
  /** Whole seconds until it may make one more than that. */
  readonly seconds: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE_MS = 60_000;
const ROUNDING = 1e-6;

/**
 * So many requests a minute for each client: a bucket that holds a minute's requests and fills steadily, so that a burst is
 * allowed and its like is not. Of at most so many clients; beyond, the one that has asked for nothing for longest begins
 * anew.
 */
export class TokenBuckets {
  readonly #perMinute: number;
  readonly #most: number;
  readonly #now: () => number;
  /** The one that asked last is last. */
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number, most: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#most = most;
    this.#now = now;
  }

  get size(): number {
    return this.#buckets.size;
  }

  /** Counts a request, unless it is one too many. */
  take(client: string): Allowance {
    const now = this.#now();
    const known = this.#buckets.get(client) ?? { tokens: this.#perMinute, at: now };
    const filled = known.tokens + ((now - known.at) / MINUTE_MS) * this.#perMinute;
    const tokens = Math.min(this.#perMinute, filled);
    const isAllowed = tokens >= 1;
    const left = isAllowed ? tokens - 1 : tokens;
    this.#buckets.delete(client);
    this.#buckets.set(client, { tokens: left, at: now });
    this.#forgetFirst();
    const missing = ((1 - (left % 1)) / this.#perMinute) * (MINUTE_MS / 1_000);
    // What a sum of fractions is too large by is no second.
    const seconds = Math.max(1, Math.ceil(missing - ROUNDING));
    return { isAllowed, remaining: Math.floor(left), seconds };
  }

  #forgetFirst(): void {
    const [first] = this.#buckets.keys();
    if (this.#buckets.size > this.#most && first !== undefined) this.#buckets.delete(first);
  }
}
