import { log } from "../site/log";
import type { Exchange } from "./exchange";
import type { Limits } from "./limits";
import { type Asked, FairQueue } from "./queue";
import { answerTo, BUSY, DAMAGED, FAILED, type Refusal, TOO_MUCH_AT_ONCE } from "./refusal";
import { conditionOf, relay } from "./relay";
import { Shares } from "./share";
import type { Work } from "./work";
import type { Worker, Workers } from "./workers";

/** Gives each request its answer: from the processes that make them when its turn comes, or that there is none now. */
export class Answering {
  readonly #workers: Workers;
  readonly #https: boolean;
  readonly #limits: Limits;
  readonly #clients: Shares;
  readonly #queues: { readonly file: FairQueue; readonly page: FairQueue };

  constructor(workers: Workers, https: boolean, limits: Limits, now: () => number) {
    this.#workers = workers;
    this.#https = https;
    this.#limits = limits;
    this.#clients = new Shares(limits.clients);
    this.#queues = {
      file: new FairQueue(limits, () => (workers.size > 0 ? limits.filesAtOnce : 0), now),
      page: new FairQueue(limits, () => workers.size * limits.pagesAtOnce, now),
    };
    workers.onChange(() => this.#wake());
  }

  answer(exchange: Exchange, work: Work): void {
    if (work.kind === "health") this.#tellHealth(exchange);
    else this.#enqueue(exchange, this.#queues[work.kind], work.kind === "page" ? work.cost : 0);
  }

  refuse(exchange: Exchange, refusal: Refusal): void {
    exchange.send(answerTo(refusal, exchange.target, this.#https));
  }

  /** Forgets clients that have asked for nothing of late. */
  forget(now: number): void {
    this.#clients.forget(now);
  }

  #tellHealth(exchange: Exchange): void {
    const { status, body } = this.#workers.health;
    const text = JSON.stringify(body);
    const headers = {
      "Content-Type": "application/json",
      "Content-Length": String(Buffer.byteLength(text)),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      ...(status === 503 ? BUSY.headers : {}),
    };
    exchange.send({ status, headers, body: text });
  }

  #enqueue(exchange: Exchange, queue: FairQueue, cost: number): void {
    const asked: Asked = {
      client: this.#clients.of(exchange.client),
      connection: exchange.connection.share,
      cost,
      start: () => void this.#make(exchange).finally(() => this.#finish(queue, asked)),
      displaced: () => this.refuse(exchange, BUSY),
    };
    const { few, waitMs, longestWaitMs, refusalPauseMs } = this.#limits;
    const giveUp = () => {
      if (!queue.leave(asked)) return;
      queue.turnAway(asked);
      this.refuse(exchange, BUSY);
    };
    exchange.after(waitMs, () => {
      if (queue.waiting > few) giveUp();
      else exchange.after(longestWaitMs - waitMs, giveUp);
    });
    exchange.leave = () => queue.leave(asked);
    const place = queue.enter(asked);
    if (place === "taken") return;
    queue.turnAway(asked);
    const refusal = place === "queue is full" ? BUSY : TOO_MUCH_AT_ONCE;
    exchange.after(refusalPauseMs, () => this.refuse(exchange, refusal));
  }

  /** Lets a process make an answer. Its place is free again when all of it is here, however slowly it is read. */
  async #make(exchange: Exchange): Promise<void> {
    exchange.settle();
    const worker = this.#workers.leastBusy();
    if (worker === null) return this.refuse(exchange, BUSY);
    worker.active++;
    try {
      await this.#relay(exchange, worker);
    } catch (error) {
      log("error", "request failed", { path: exchange.target, error });
      exchange.request.socket.destroy();
    } finally {
      worker.active--;
    }
  }

  async #relay(exchange: Exchange, { socketPath, health }: Worker): Promise<void> {
    const outcome = await relay(exchange, socketPath, health.isEmpty ? 503 : 200);
    if (exchange.isOver) return;
    if (outcome === "gone") this.refuse(exchange, BUSY);
    if (outcome === "cut") exchange.request.socket.destroy();
    if (outcome === "failed")
      this.refuse(exchange, (await conditionOf(socketPath)) === "damaged" ? DAMAGED : FAILED);
  }

  #finish(queue: FairQueue, asked: Asked): void {
    queue.finish(asked);
    this.#wake();
  }

  #wake(): void {
    for (const queue of Object.values(this.#queues)) queue.wake();
  }
}
