import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import type { Connection } from "./connections";
import type { Answer } from "./refusal";

/** A request, its answer, and how far that has come. */
export class Exchange {
  readonly #ended = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  /** Gives up its place in the queue. */
  leave: () => void = () => {};
  /** Called when it is over. */
  onOver: () => void = () => {};
  isOver = false;
  /** Bytes of the body that were handed on. */
  bytes = 0;
  /** What this answer says besides what is in it. */
  extra: Readonly<Record<string, string>> = {};
  /** The process that was to answer it died, and another is asked. */
  isAskedAgain = false;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly connection: Connection,
    readonly client: string,
    readonly arrived: number,
    private readonly isLast: () => boolean,
  ) {}

  get target(): string {
    return this.request.url ?? "";
  }

  /** Aborted when nobody waits for the answer any more. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  /** Does something after a while, instead of what was to be done after a while until now. */
  after(milliseconds: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, milliseconds);
  }

  /** Nothing is to be done after a while any more. */
  settle(): void {
    clearTimeout(this.#timer);
  }

  /** Begins the answer; its body follows through `response`. */
  begin(status: number, headers: readonly string[]): void {
    const last = this.isLast() ? ["Connection", "close"] : [];
    const all = [...headers, ...Object.entries(this.extra).flat(), ...last];
    this.response.writeHead(status, all satisfies OutgoingHttpHeader[]);
  }

  /** Sends a whole answer. */
  send({ status, headers, body }: Answer): void {
    clearTimeout(this.#timer);
    this.begin(status, Object.entries(headers).flat());
    const sent = this.request.method === "HEAD" ? "" : body;
    this.bytes = Buffer.byteLength(sent);
    this.response.end(sent);
  }

  /** The answer was sent, or nobody waits for it any more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.#timer);
    if (!this.response.writableFinished) this.#ended.abort();
    this.onOver();
  }
}
