/** The part of a text that comes in pieces which is still needed, and a place in it. */
export class ScanBuffer {
  /** What is held of the text. */
  text = "";
  /** The place in `text` up to which it was looked at. */
  at = 0;
  #line = 1;
  /** The first line break of `text`. */
  #break = Number.POSITIVE_INFINITY;
  #dropped = 0;
  /** Where in the whole text a terminator was looked for in vain. */
  readonly #missing = new Map<string, { from: number; to: number }>();

  /** The line of the whole text, from 1, in which `text` begins. */
  get line(): number {
    return this.#line;
  }

  push(piece: string): void {
    if (this.#break === Number.POSITIVE_INFINITY) {
      const found = piece.indexOf("\n");
      if (found >= 0) this.#break = this.text.length + found;
    }
    this.text += piece;
  }

  /** Drops the text before `to`, and looks on from there. */
  advance(to: number): void {
    while (this.#break < to) {
      this.#line++;
      const next = this.text.indexOf("\n", this.#break + 1);
      this.#break = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    this.#break -= to;
    this.#dropped += to;
    this.text = this.text.slice(to);
    this.at = 0;
  }

  /**
   * Where a terminator begins at or after `from`; -1 when it is not there. No part of the text is searched twice for
   * the same one, however often a search begins anew: hostile text would make that quadratic.
   */
  find(terminator: string, from: number): number {
    const start = this.#dropped + from;
    const known = this.#missing.get(terminator);
    const isKnown = known !== undefined && start >= known.from && start <= known.to;
    const found = this.text.indexOf(terminator, isKnown ? known.to - this.#dropped : from);
    if (found < 0) {
      const to = Math.max(start, this.#dropped + this.text.length - terminator.length + 1);
      this.#missing.set(terminator, { from: isKnown ? known.from : start, to });
    }
    return found;
  }
}
