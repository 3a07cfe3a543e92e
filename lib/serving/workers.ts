import { type Health, worstOf } from "./health";

/** A process that makes answers, and how many it is making. */
export interface Worker {
  /** The socket that it listens on. */
  readonly socketPath: string;
  health: Health;
  /** When it last said how it is. */
  heard: number;
  active: number;
}

/** The processes that make answers, as far as they are there. */
export class Workers {
  readonly #all = new Set<Worker>();
  #onChange: () => void = () => {};
  #onFirst: () => void = () => {};

  get size(): number {
    return this.#all.size;
  }

  get health(): Health {
    return worstOf([...this.#all].map(({ health }) => health));
  }

  /** Calls back when there is a process more or less. */
  onChange(work: () => void): void {
    this.#onChange = work;
  }

  /** Calls back once, when there is one. */
  onFirst(work: () => void): void {
    this.#onFirst = work;
  }

  add(socketPath: string, health: Health): Worker {
    const worker: Worker = { socketPath, health, heard: performance.now(), active: 0 };
    this.#all.add(worker);
    this.#onFirst();
    this.#onFirst = () => {};
    this.#onChange();
    return worker;
  }

  hear(worker: Worker, health: Health): void {
    worker.health = health;
    worker.heard = performance.now();
  }

  remove(worker: Worker): void {
    this.#all.delete(worker);
    this.#onChange();
  }

  /** The one that has least to do; null when there is none. */
  leastBusy(): Worker | null {
    let best: Worker | null = null;
    for (const worker of this.#all) if (best === null || worker.active < best.active) best = worker;
    return best;
  }
}
