import type { Share } from "./share";

/** A request that wants to be answered. */
export interface Asked {
  readonly client: Share;
  readonly connection: Share;
  /** How long its answer usually takes, in milliseconds. */
  readonly cost: number;
  /** Called when its turn has come; {@link FairQueue.finish} must follow. */
  start(): void;
  /** Called when it has had to make room for one that goes before it. */
  displaced(): void;
}

export interface QueueLimits {
  readonly waiting: number;
  readonly waitingOfClient: number;
  readonly waitingOnConnection: number;
}

/** Whether a request got a place, or who has too much in the queue already. */
export type Place = "taken" | "client has too much" | "queue is full";

/**
 * Lets so many requests be answered at once, and the others wait. The next is of the client that has had least of the
 * server's time, then on the connection for which it would be least with this answer, so that what is cheap goes
 * first; then the one that came first. A connection has one request answered at a time. Where there is no place, the
 * last of those that wait makes room for whoever goes before it.
 */
export class FairQueue {
  readonly #limits: QueueLimits;
  readonly #atOnce: () => number;
  readonly #now: () => number;
  /** In the order of coming. */
  readonly #waiting = new Set<Asked>();
  readonly #started = new Map<Asked, number>();

  constructor(limits: QueueLimits, atOnce: () => number, now: () => number) {
    this.#limits = limits;
    this.#atOnce = atOnce;
    this.#now = now;
  }

  get active(): number {
    return this.#started.size;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Starts a request, or lets it wait when there is a place; otherwise it is not kept, and {@link turnAway} follows. */
  enter(asked: Asked): Place {
    const { waiting, waitingOfClient, waitingOnConnection } = this.#limits;
    const { client, connection } = asked;
    if (connection.waiting >= waitingOnConnection) return "client has too much";
    if (client.waiting >= waitingOfClient && !this.#makeRoom(asked, client)) return "client has too much";
    if (this.#waiting.size >= waiting && !this.#makeRoom(asked, null)) return "queue is full";
    this.#waiting.add(asked);
    client.waiting++;
    connection.waiting++;
    this.wake();
    return "taken";
  }

  /** Takes a request that nobody waits for any more out of the queue; false when it does not wait there. */
  leave(asked: Asked): boolean {
    if (!this.#waiting.delete(asked)) return false;
    asked.client.waiting--;
    asked.connection.waiting--;
    return true;
  }

  /** Counts a request that got no answer like one that did: whoever asks again and again comes after who has just come. */
  turnAway({ client, connection, cost }: Asked): void {
    const now = this.#now();
    client.spend(cost, now);
    connection.spend(cost, now);
  }

  /** Says that a started request takes no more of the server's time. */
  finish(asked: Asked): void {
    const began = this.#started.get(asked);
    if (began === undefined) return;
    this.#started.delete(asked);
    const now = this.#now();
    for (const share of [asked.client, asked.connection]) {
      share.active--;
      share.spend(now - began, now);
    }
    this.wake();
  }

  /** Starts what may start now: also to be called when more may, or a connection was answered from another queue. */
  wake(): void {
    while (this.#started.size < this.#atOnce()) {
      const next = this.#next();
      if (next === null) return;
      this.leave(next);
      this.#started.set(next, this.#now());
      next.client.active++;
      next.connection.active++;
      next.start();
    }
  }

  #next(): Asked | null {
    const now = this.#now();
    let best: Asked | null = null;
    for (const asked of this.#waiting) {
      if (asked.connection.active > 0) continue;
      if (best === null || isBefore(asked, best, now)) best = asked;
    }
    return best;
  }

  /** Displaces the last of those that wait, of one client or of all, when a newcomer goes before it. */
  #makeRoom(newcomer: Asked, client: Share | null): boolean {
    const now = this.#now();
    let last: Asked | null = null;
    for (const asked of this.#waiting) {
      if (client !== null && asked.client !== client) continue;
      if (last === null || !isBefore(asked, last, now)) last = asked;
    }
    if (last === null || !isBefore(newcomer, last, now)) return false;
    this.leave(last);
    this.turnAway(last);
    last.displaced();
    return true;
  }
}

function isBefore(a: Asked, b: Asked, now: number): boolean {
  if (a.client !== b.client) {
    const difference = a.client.spent(now) - b.client.spent(now);
    if (difference !== 0) return difference < 0;
  }
  return a.connection.spent(now) + a.cost < b.connection.spent(now) + b.cost;
}
