/** A feed says what it is in a few hundred characters. */
const LONGEST = 65_536;

/** The text of an XML document outside its records: its root element with what the document says of itself. */
export class OutsideText {
  #root: string | null = null;
  #rootName = "";
  #parts: string[] = [];
  #length = 0;
  #depth = 0;
  #isClosed = false;

  /** The first tag of the root element as it stands; null when none has come yet. */
  get root(): string | null {
    return this.#root;
  }

  /** Whether the end of the root element has come. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The root element and its content outside the records, as XML; "" when there is no root. */
  get xml(): string {
    return `${this.#parts.join("")}${this.#root === null || this.#isClosed ? "" : `</${this.#rootName}>`}`;
  }

  text(text: string): void {
    if (this.#depth > 0 && text.trim() !== "") this.#keep(text);
  }

  tag(xml: string, name: string, isClosing: boolean, isEmpty: boolean): void {
    // What follows the root is another document.
    if (this.#isClosed || (this.#depth === 0 && isClosing)) return;
    if (this.#root === null) {
      this.#root = xml;
      this.#rootName = name;
    }
    if (!isEmpty) this.#depth += isClosing ? -1 : 1;
    this.#isClosed = this.#depth === 0;
    this.#keep(xml);
  }

  #keep(part: string): void {
    if (this.#isClosed && this.#depth > 0) return;
    this.#length += part.length;
    if (this.#length <= LONGEST || this.#isClosed) this.#parts.push(part);
  }
}
