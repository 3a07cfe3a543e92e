/** One answer of a server, as it came over the wire. */
export interface Answer {
  readonly status: number;
  /** By lower-case name; the values of a repeated one in their order, parted by a line feed. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

interface Head {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** The length of the body in bytes; else how its end is told. */
  readonly framing: number | "chunked" | "to the end";
}

const LINE_END = "\r\n";
const HEAD_END = "\r\n\r\n";

/** Reads the answers out of the bytes of one connection (RFC 9112, sections 6 and 7). */
export class AnswerReader {
  readonly #methods: string[];
  readonly #whole: Answer[] = [];
  readonly #chunks: Buffer[] = [];
  #rest: Buffer = Buffer.alloc(0);
  #head: Head | null = null;

  /** Takes the methods of the requests in their order, since an answer to HEAD has no body; after them come GETs. */
  constructor(methods: readonly string[] = []) {
    this.#methods = [...methods];
  }

  /** Takes the next bytes, and gives the answers that are whole now. Throws an `Error` for what is no answer. */
  read(bytes: Buffer): Answer[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    while (this.#step());
    return this.#whole.splice(0);
  }

  /** The connection has ended: gives the answer that this completes, if there is one. */
  end(): Answer[] {
    if (this.#head?.framing === "to the end") this.#finish(this.#head, this.#take(this.#rest.length));
    return this.#whole.splice(0);
  }

  /** Whether an answer has begun and is not whole. */
  get isInside(): boolean {
    return this.#head !== null || this.#rest.length > 0;
  }

  #step(): boolean {
    const head = this.#head;
    if (head === null) return this.#readHead();
    if (head.framing === "chunked") return this.#readChunk(head);
    if (head.framing === "to the end" || this.#rest.length < head.framing) return false;
    this.#finish(head, this.#take(head.framing));
    return true;
  }

  #readHead(): boolean {
    const end = this.#rest.indexOf(HEAD_END);
    if (end === -1) return false;
    const head = headOf(this.#take(end + HEAD_END.length).toString("latin1"), this.#methods[0] ?? "GET");
    // Such as "100 Continue": the answer itself follows.
    if (head.status >= 200) this.#head = head;
    return true;
  }

  #readChunk(head: Head): boolean {
    const line = this.#rest.indexOf(LINE_END);
    if (line === -1) return false;
    const size = Number.parseInt(this.#rest.toString("latin1", 0, line), 16);
    if (!(size >= 0)) throw new Error("An answer has a chunk without a size.");
    const start = line + LINE_END.length;
    const end = start + size + LINE_END.length;
    if (this.#rest.length < end) return false;
    const chunk = this.#take(end).subarray(start, start + size);
    if (size > 0) this.#chunks.push(chunk);
    else this.#finish(head, Buffer.concat(this.#chunks.splice(0)));
    return true;
  }

  #take(bytes: number): Buffer {
    const taken = this.#rest.subarray(0, bytes);
    this.#rest = this.#rest.subarray(bytes);
    return taken;
  }

  #finish({ status, headers }: Head, body: Buffer): void {
    this.#whole.push({ status, headers, body });
    this.#head = null;
    this.#methods.shift();
  }
}

function headOf(text: string, method: string): Head {
  const [first = "", ...lines] = text.slice(0, -HEAD_END.length).split(LINE_END);
  const status = Number(/^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(first)?.[1]);
  if (Number.isNaN(status)) throw new Error(`"${first.slice(0, 60)}" begins no answer.`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}\n${value}` : value);
  }
  return { status, headers, framing: framingOf(status, headers, method) };
}

function framingOf(status: number, headers: ReadonlyMap<string, string>, method: string): Head["framing"] {
  if (method === "HEAD" || status < 200 || status === 204 || status === 304) return 0;
  if (headers.get("transfer-encoding")?.toLowerCase().includes("chunked")) return "chunked";
  const length = headers.get("content-length");
  return length === undefined ? "to the end" : Number(length);
}
