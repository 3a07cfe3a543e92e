import { log } from "../site/log";
import type { Exchange } from "./exchange";
import type { Limits } from "./limits";
import { type Asked, FairQueue } from "./queue";
import { answerTo, BUSY, DAMAGED, FAILED, type Refusal, TOO_MUCH_AT_ONCE, UNSEARCHABLE } from "./refusal";
import { conditionOf, type Outcome, relay } from "./relay";
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
      start: () => void this.#make(exchange).then((again) => this.#finish(exchange, queue, asked, again)),
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

  /**
   * Lets a process make an answer, and says whether it is to be tried again. Its place is free again when all of it is
   * here, however slowly it is read.
   */
  async #make(exchange: Exchange): Promise<boolean> {
    exchange.settle();
    const worker = this.#workers.leastBusy();
    if (worker === null) return !exchange.isOver;
    worker.active++;
    try {
      const outcome = await relay(exchange, worker.socketPath, worker.health.isEmpty ? 503 : 200);
      if (outcome === "gone") worker.isDoubted = true;
      return !exchange.isOver && (await this.#isToBeTriedAgain(exchange, worker, outcome));
    } catch (error) {
      log("error", "request failed", { path: exchange.target, error });
      exchange.request.socket.destroy();
      return false;
    } finally {
      worker.active--;
    }
  }

  async #isToBeTriedAgain(exchange: Exchange, { socketPath }: Worker, outcome: Outcome): Promise<boolean> {
    if (outcome === "cut") exchange.request.socket.destroy();
    if (outcome === "failed") this.refuse(exchange, refusalIn(await conditionOf(socketPath)));
    if (outcome !== "gone") return false;
    // What only asks can be asked again; once, because it may be what the first one has died of.
    if (isOnlyAsked(exchange) && !exchange.isAskedAgain) {
      exchange.isAskedAgain = true;
      return true;
    }
    this.refuse(exchange, BUSY);
    return false;
  }

  #finish(exchange: Exchange, queue: FairQueue, asked: Asked, isTriedAgain: boolean): void {
    if (!isTriedAgain && !exchange.isOver) this.#holdConnection(exchange);
    queue.finish(asked);
    if (isTriedAgain && !exchange.isOver) this.#enqueue(exchange, queue, asked.cost);
    this.#wake();
  }

  /** Nothing more is made for a connection until what was made for it has been read. */
  #holdConnection(exchange: Exchange): void {
    const { share } = exchange.connection;
    share.active++;
    exchange.onOver = () => {
      share.active--;
      this.#wake();
    };
  }

  #wake(): void {
    for (const queue of Object.values(this.#queues)) queue.wake();
  }
}

function isOnlyAsked({ request: { method, headers } }: Exchange): boolean {
  return (method === "GET" || method === "HEAD") && (headers["content-length"] ?? "0") === "0";
}

/** What is said of an answer that could not be made, by what the process that failed says of itself. */
function refusalIn(condition: string | null): Refusal {
  if (condition === "damaged") return DAMAGED;
  return condition === "search unavailable" ? UNSEARCHABLE : FAILED;
}
