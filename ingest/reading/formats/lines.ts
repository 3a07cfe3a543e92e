/** Cuts text that comes in pieces into lines, and holds no more of it than the longest line that is allowed. */
export class LineCutter {
  readonly #limit: number;
  #open: string[] = [];
  #length = 0;

  /** `limit` is the longest line that is given, in characters. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How much of the line at hand was dropped because it is too long, in characters; 0 while it may still be given. */
  get skipped(): number {
    return this.#length > this.#limit ? this.#length : 0;
  }

  /** The lines that end in this piece, without their ends; null for one that was too long. */
  *push(piece: string): Iterable<string | null> {
    let start = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", start)) {
      this.#append(piece.slice(start, end));
      start = end + 1;
      yield this.#take();
    }
    this.#append(piece.slice(start));
  }

  /** The last line, when no line break ends it. */
  *end(): Iterable<string | null> {
    if (this.#length > 0) yield this.#take();
  }

  #append(part: string): void {
    this.#length += part.length;
    if (this.#length > this.#limit) this.#open = [];
    else if (part !== "") this.#open.push(part);
  }

  #take(): string | null {
    const line = this.#length > this.#limit ? null : this.#open.join("");
    this.#open = [];
    this.#length = 0;
    return line?.endsWith("\r") ? line.slice(0, -1) : line;
  }
}
