import { type Health, worstOf } from "./health";

/** A process that makes answers, and how many it is making. */
export interface Worker {
  /** The socket that it listens on. */
  readonly socketPath: string;
  health: Health;
  /** When it last said how it is. */
  heard: number;
  active: number;
  /** It did not answer: until it says something, or its end is known, nothing more is asked of it. */
  isDoubted: boolean;
}

/** The processes that make answers, as far as they are there. */
export class Workers {
  readonly #all = new Set<Worker>();
  #onChange: () => void = () => {};
  #onFirst: () => void = () => {};

  /** How many can be asked. */
  get size(): number {
    return this.#able().length;
  }

  get health(): Health {
    return worstOf(this.#able().map(({ health }) => health));
  }

  /** How each process fares that can be asked. */
  get runtimes(): readonly Pick<Health, "runtime">[] {
    return this.#able().map(({ health: { runtime } }) => ({ runtime }));
  }

  /** Calls back when there may be more that can be asked. */
  onChange(work: () => void): void {
    this.#onChange = work;
  }

  /** Calls back once, when there is one. */
  onFirst(work: () => void): void {
    this.#onFirst = work;
  }

  add(socketPath: string, health: Health): Worker {
    const worker: Worker = { socketPath, health, heard: performance.now(), active: 0, isDoubted: false };
    this.#all.add(worker);
    this.#onFirst();
    this.#onFirst = () => {};
    this.#onChange();
    return worker;
  }

  hear(worker: Worker, health: Health): void {
    worker.health = health;
    worker.heard = performance.now();
    if (!worker.isDoubted) return;
    worker.isDoubted = false;
    this.#onChange();
  }

  remove(worker: Worker): void {
    this.#all.delete(worker);
  }

  /** The one that has least to do; null when there is none. */
  leastBusy(): Worker | null {
    const [first = null, ...others] = this.#able();
    return others.reduce(
      (best, worker) => (best !== null && best.active <= worker.active ? best : worker),
      first,
    );
  }

  #able(): Worker[] {
    return [...this.#all].filter((worker) => !worker.isDoubted);
  }
}
