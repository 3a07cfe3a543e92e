import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";

/** What stands before a node beside the way to it. */
export interface ProxyOptions {
  /** Its key and certificates: it then speaks TLS. */
  readonly tls?: { readonly pfx: Buffer; readonly passphrase: string };
  /** `user:password` that every request must bring. */
  readonly login?: string;
}

/** Stands before a node of the test cluster, and can be slow, or closed to those without a password. */
export class NodeProxy {
  /** So long each request is held before it is passed on. */
  delayMs = 0;
  /** How many requests came, and how many were there at once. */
  asked = 0;
  mostAtOnce = 0;
  #now = 0;

  private constructor(
    private readonly node: string,
    private readonly options: ProxyOptions,
    private readonly server: Server,
  ) {}

  static async start(node: string, options: ProxyOptions = {}): Promise<NodeProxy> {
    const server = options.tls === undefined ? createServer() : createTlsServer(options.tls);
    const proxy = new NodeProxy(node, options, server);
    server.on("request", (asking, answer) => void proxy.#passOn(asking, answer));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("The proxy does not listen.");
    const { port } = address;
    return `${this.options.tls === undefined ? "http" : "https"}://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  async #passOn(asking: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.asked++;
    this.#now++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#now);
    answer.once("close", () => this.#now--);
    if (!this.#isLetIn(asking)) {
      answer.writeHead(401, { "Content-Type": "text/plain" }).end("Unauthorized");
      return;
    }
    if (this.delayMs > 0) await sleep(this.delayMs, undefined, { ref: false });
    if (answer.destroyed) return;
    const { method, url, headers } = asking;
    const passing = request(new URL(url ?? "/", this.node), { method, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(answer);
    });
    passing.once("error", () => answer.destroy());
    asking.pipe(passing);
  }

  #isLetIn({ headers }: IncomingMessage): boolean {
    const { login } = this.options;
    return login === undefined || headers.authorization === `Basic ${Buffer.from(login).toString("base64")}`;
  }
}
