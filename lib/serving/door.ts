import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Answered } from "./answered";
import { Answering } from "./answering";
import { clientOf } from "./client";
import { type Connection, Connections } from "./connections";
import { Exchange } from "./exchange";
import type { Limits } from "./limits";
import type { Metrics } from "./metrics";
import { pathOf } from "./path";
import { RateLimit } from "./rate-limit";
import { BUSY, bytesOf, type Refusal } from "./refusal";
import { refusalOf, wantsAnotherProtocol } from "./request-policy";
import { workOf } from "./work";
import type { Workers } from "./workers";

/** What the door must know of the site. */
export interface DoorSettings {
  /** Whether the client that a proxy names is believed. */
  readonly trustProxy: boolean;
  /** The site is reached over https only. */
  readonly https: boolean;
  /** Requests a minute that each client has; 0, and nothing, for any number. */
  readonly rateLimit?: number;
  /** Hears of every request that is over. */
  readonly onAnswered?: (answered: Answered) => void;
  /** What is told at `/metrics`; without it there is no such address. */
  readonly metrics?: Metrics;
}

/** Where requests come in: lets through what can be answered in time, and tells the others at once that they cannot. */
export class Door {
  readonly #answering: Answering;
  readonly #settings: DoorSettings;
  readonly #rateLimit: RateLimit;
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #connections: Connections;
  readonly #bySocket = new WeakMap<Duplex, Connection>();
  readonly #exchanges = new Map<Connection, Set<Exchange>>();
  #unanswered = 0;
  #isClosing = false;

  constructor(workers: Workers, settings: DoorSettings, limits: Limits, now = () => performance.now()) {
    this.#answering = new Answering(workers, settings.https, limits, now);
    this.#settings = settings;
    this.#rateLimit = new RateLimit(settings.rateLimit ?? 0, limits.clients, now);
    this.#limits = limits;
    this.#now = now;
    this.#connections = new Connections(limits, now);
  }

  connect(socket: Socket): void {
    const connection = this.#connections.open(socket, clientOf(socket.remoteAddress, undefined, false));
    if (connection === null) {
      // And no longer: it is not counted.
      socket.write(bytesOf(BUSY));
      socket.destroySoon();
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
    if (refusal !== null) this.#answering.refuse(exchange, refusal);
    else this.#answer(exchange);
  }

  #answer(exchange: Exchange): void {
    const { metrics } = this.#settings;
    if (metrics !== undefined && pathOf(exchange.target) === "/metrics") {
      void tell(exchange, metrics);
      return;
    }
    const work = workOf(exchange.target, exchange.request.headers);
    const limited = work.kind === "page" ? this.#rateLimit.count(exchange.client) : null;
    exchange.extra = limited?.headers ?? {};
    if (limited?.isAllowed === false) this.#answering.refuse(exchange, limited.refusal);
    else this.#answering.answer(exchange, work);
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

  /** To be called now and then: ends connections that take too long or too much, and forgets clients that have gone. */
  sweep(): void {
    this.#connections.closeUnread(this.#limits.unsentBytesInAll);
    const tooOld = this.#now() - this.#limits.answerMs;
    for (const exchanges of this.#exchanges.values()) {
      for (const exchange of exchanges) {
        if (exchange.arrived < tooOld) exchange.request.socket.destroy();
      }
    }
    this.#answering.forget(this.#now());
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

  #over(exchange: Exchange): void {
    if (exchange.isOver) return;
    exchange.end();
    this.#settings.onAnswered?.(this.#answeredBy(exchange));
    this.#unanswered--;
    this.#connections.answered(exchange.connection);
    this.#exchanges.get(exchange.connection)?.delete(exchange);
  }

  #answeredBy({ request, response, target, arrived, bytes }: Exchange): Answered {
    return {
      method: request.method ?? "",
      target,
      status: response.headersSent ? response.statusCode : LEFT,
      milliseconds: this.#now() - arrived,
      bytes,
    };
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

/** The status that is counted where whoever asked left before there was an answer, as nginx counts it. */
const LEFT = 499;

async function tell(exchange: Exchange, metrics: Metrics): Promise<void> {
  const body = await metrics.text();
  if (exchange.isOver) return;
  const headers = { "Content-Type": metrics.contentType, "Cache-Control": "no-store" };
  exchange.send({ status: 200, headers, body });
}
