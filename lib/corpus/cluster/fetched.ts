import { BoundedCache, type Bounds } from "@/lib/search/bounded-cache";
import type { Awaitable } from "@/lib/search/engine";

/** So much is asked for in one request. */
const MOST_TOGETHER = 100;

/** Fetches values by name, in the order of the names; null where there is none. */
type FetchAll<T> = (names: readonly string[]) => Promise<readonly (T | null)[]>;

interface Waiting<T> {
  readonly promise: Promise<T | null>;
  readonly resolve: (value: T | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Values that are fetched by name and do not change: those asked for at the same time are fetched together, each once,
 * and those asked for last are kept. What could not be fetched is fetched anew when it is asked for again.
 */
export class Fetched<T> {
  readonly #kept: BoundedCache<T>;
  readonly #onTheirWay = new Map<string, Waiting<T>>();
  #next: string[] = [];

  constructor(
    private readonly fetchAll: FetchAll<T>,
    private readonly weigh: (value: T) => number,
    bounds: Bounds,
  ) {
    this.#kept = new BoundedCache(bounds);
  }

  get(name: string): Awaitable<T | null> {
    return this.#kept.get(name) ?? (this.#onTheirWay.get(name) ?? this.#ask(name)).promise;
  }

  #ask(name: string): Waiting<T> {
    const waiting = waitingFor<T>();
    this.#onTheirWay.set(name, waiting);
    if (this.#next.length === 0) queueMicrotask(() => this.#fetch());
    this.#next.push(name);
    return waiting;
  }

  #fetch(): void {
    const names = this.#next;
    this.#next = [];
    for (let start = 0; start < names.length; start += MOST_TOGETHER)
      void this.#fetchSome(names.slice(start, start + MOST_TOGETHER));
  }

  async #fetchSome(names: readonly string[]): Promise<void> {
    try {
      const values = await this.fetchAll(names);
      for (const [i, name] of names.entries()) {
        const value = values[i] ?? null;
        if (value !== null) this.#kept.set(name, value, this.weigh(value));
        this.#take(name)?.resolve(value);
      }
    } catch (error) {
      for (const name of names) this.#take(name)?.reject(error);
    }
  }

  #take(name: string): Waiting<T> | undefined {
    const waiting = this.#onTheirWay.get(name);
    this.#onTheirWay.delete(name);
    return waiting;
  }
}

function waitingFor<T>(): Waiting<T> {
  let resolve: Waiting<T>["resolve"] = () => {};
  let reject: Waiting<T>["reject"] = () => {};
  const promise = new Promise<T | null>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
