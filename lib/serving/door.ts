import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { log } from "../site/log";
import { clientOf } from "./client";
import { type Connection, Connections } from "./connections";
import { Exchange } from "./exchange";
import type { Limits } from "./limits";
import { type Asked, FairQueue } from "./queue";
import { answerTo, BUSY, bytesOf, DAMAGED, FAILED, type Refusal, TOO_MUCH_AT_ONCE } from "./refusal";
import { conditionOf, relay } from "./relay";
import { refusalOf, wantsAnotherProtocol } from "./request-policy";
import { Shares } from "./share";
import { type Work, workOf } from "./work";
import type { Worker, Workers } from "./workers";

/** What the door must know of the site. */
export interface DoorSettings {
  /** Whether the client that a proxy names is believed. */
  readonly trustProxy: boolean;
  /** The site is reached over https only. */
  readonly https: boolean;
}

/** Where requests come in: lets through what can be answered in time, and tells the others at once that they cannot. */
export class Door {
  readonly #workers: Workers;
  readonly #settings: DoorSettings;
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #connections: Connections;
  readonly #bySocket = new WeakMap<Duplex, Connection>();
  readonly #exchanges = new Map<Connection, Set<Exchange>>();
  readonly #clients: Shares;
  readonly #queues: { readonly file: FairQueue; readonly page: FairQueue };
  #unanswered = 0;
  #isClosing = false;

  constructor(workers: Workers, settings: DoorSettings, limits: Limits, now = () => performance.now()) {
    this.#workers = workers;
    this.#settings = settings;
    this.#limits = limits;
    this.#now = now;
    this.#connections = new Connections(limits, now);
    this.#clients = new Shares(limits.clients);
    this.#queues = {
      file: new FairQueue(limits, () => (workers.size > 0 ? limits.filesAtOnce : 0), now),
      page: new FairQueue(limits, () => workers.size * limits.pagesAtOnce, now),
    };
    workers.onChange(() => this.#wake());
  }

  /** How many requests have no answer yet. */
  get unanswered(): number {
    return this.#unanswered;
  }

  connect(socket: Socket): void {
    const connection = this.#connections.open(socket, clientOf(socket.remoteAddress, undefined, false));
    if (connection === null) {
      socket.end(bytesOf(BUSY));
      return;
    }
    this.#bySocket.set(socket, connection);
    this.#exchanges.set(connection, new Set());
    socket.once("close", () => this.#disconnected(connection));
  }

  /** Answers a request, now or when its turn has come. */
  admit(request: IncomingMessage, response: ServerResponse): void {
    const connection = this.#bySocket.get(request.socket);
    if (connection === undefined || request.socket.destroyed) return;
    const exchange = this.#begin(request, response, connection);
    const { method = "", headers, httpVersionMajor: version } = request;
    const asks = { method, target: exchange.target, headers, version };
    if (wantsAnotherProtocol(asks) || this.#isTooMany(connection)) {
      request.socket.destroy();
      return;
    }
    const refusal = refusalOf(asks);
    if (refusal !== null) this.#refuse(exchange, refusal);
    else this.#answer(exchange, workOf(exchange.target, request.headers));
  }

  /** What came on a connection is no request. */
  misunderstood(socket: Duplex, refusal: Refusal): void {
    const connection = this.#bySocket.get(socket);
    // Amid answers to other requests it would be taken for one of them.
    if (socket.writable && (connection?.unanswered ?? 0) === 0) socket.end(bytesOf(refusal));
    else socket.destroy();
  }

  /** From now on every answer is the last of its connection. */
  close(): void {
    this.#isClosing = true;
  }

  /** Ends connections that have asked for nothing for so long. */
  closeIdle(milliseconds: number): void {
    this.#connections.closeIdle(milliseconds);
  }

  /** To be called now and then: ends connections that take too long, and forgets clients that have gone. */
  sweep(): void {
    const tooOld = this.#now() - this.#limits.answerMs;
    for (const exchanges of this.#exchanges.values()) {
      for (const exchange of exchanges) {
        if (exchange.arrived < tooOld) exchange.request.socket.destroy();
      }
    }
    this.#clients.forget(this.#now());
  }

  #begin(request: IncomingMessage, response: ServerResponse, connection: Connection): Exchange {
    const forwarded = request.headers["x-forwarded-for"];
    const client = clientOf(connection.peer, String(forwarded ?? ""), this.#settings.trustProxy);
    const isLast = () =>
      (this.#isClosing && connection.unanswered === 1) || request.headers.upgrade !== undefined;
    const exchange = new Exchange(request, response, connection, client, this.#now(), isLast);
    this.#exchanges.get(connection)?.add(exchange);
    this.#connections.asked(connection);
    this.#unanswered++;
    response.once("finish", () => this.#over(exchange));
    return exchange;
  }

  /** Only whoever sends requests without waiting for answers can come to so many. */
  #isTooMany({ unanswered }: Connection): boolean {
    const { unansweredOnConnection, unanswered: most } = this.#limits;
    return unanswered > unansweredOnConnection || (this.#unanswered > most && unanswered > 1);
  }

  #answer(exchange: Exchange, work: Work): void {
    if (work.kind === "health") this.#tellHealth(exchange);
    else this.#enqueue(exchange, this.#queues[work.kind], work.kind === "page" ? work.cost : 0);
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
      displaced: () => this.#refuse(exchange, BUSY),
    };
    exchange.after(this.#limits.longestWaitMs, () => {
      if (!queue.leave(asked)) return;
      queue.turnAway(asked);
      this.#refuse(exchange, BUSY);
    });
    exchange.leave = () => queue.leave(asked);
    const place = queue.enter(asked);
    if (place === "taken") return;
    queue.turnAway(asked);
    const refusal = place === "queue is full" ? BUSY : TOO_MUCH_AT_ONCE;
    exchange.after(this.#limits.refusalPauseMs, () => this.#refuse(exchange, refusal));
  }

  /** Lets a process make an answer. Its place is free again when all of it is here, however slowly it is read. */
  async #make(exchange: Exchange): Promise<void> {
    exchange.settle();
    const worker = this.#workers.leastBusy();
    if (worker === null) return this.#refuse(exchange, BUSY);
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
    if (outcome === "gone") this.#refuse(exchange, BUSY);
    if (outcome === "cut") exchange.request.socket.destroy();
    if (outcome === "failed")
      this.#refuse(exchange, (await conditionOf(socketPath)) === "damaged" ? DAMAGED : FAILED);
  }

  #finish(queue: FairQueue, asked: Asked): void {
    queue.finish(asked);
    this.#wake();
  }

  #wake(): void {
    for (const queue of Object.values(this.#queues)) queue.wake();
  }

  #refuse(exchange: Exchange, refusal: Refusal): void {
    exchange.send(answerTo(refusal, exchange.target, this.#settings.https));
  }

  #over(exchange: Exchange): void {
    if (exchange.isOver) return;
    exchange.end();
    this.#unanswered--;
    this.#connections.answered(exchange.connection);
    this.#exchanges.get(exchange.connection)?.delete(exchange);
  }

  #disconnected(connection: Connection): void {
    for (const exchange of this.#exchanges.get(connection) ?? []) {
      exchange.leave();
      this.#over(exchange);
    }
    this.#exchanges.delete(connection);
    this.#connections.close(connection);
  }
}
