import type { Draft, FeedHeader, Refusal } from "../../draft";
import { ElementParser, type ParsedElement } from "../xml/element-parser";
import { doctypeEnd, markupAt } from "../xml/markup";
import { RecordScanner, type Scanned } from "../xml/record-scanner";
import { type Dump, type Format, UNDECODABLE } from "./format";

/** A format that is an XML document with an element for every record. */
export interface XmlFormat extends Omit<Format, "read"> {
  /** The name of the element, as it stands in the document. */
  readonly record: string;
  /** Elements that may stand several times in one place. */
  readonly repeated: readonly string[];
  /** Why a document with this first tag of its root is not read; null when it is. */
  refuseRoot?(tag: string): string | null;
  /** What one record says. `record` is as fast-xml-parser gives it, attributes prefixed with `@`. */
  readRecord(record: unknown, file: string, position: number): Draft | Refusal;
  /** What the document says of itself, and what it says went wrong; `root` is its root without the records. */
  readRoot(root: unknown): { readonly header: FeedHeader; readonly problems: readonly string[] };
  /** Why there may be no record in a sound document, as a sentence. */
  readonly nothing: string;
}

/** Reads records as the document comes, so that memory is bounded by the largest record. */
export function xmlFormat(format: XmlFormat): Format {
  return {
    name: format.name,
    label: format.label,
    recognise: (head) => format.recognise(head),
    read: (dump) => new XmlReading(format, dump).records(),
  };
}

/** The first tag of the root element, for recognition; "" when the text is no XML. */
export function rootTag(head: string): string {
  const start = head.slice(endOfPrologue(head));
  return /^<[^\s<>!?/][^<>]{0,4000}>?/.exec(start)?.[0] ?? "";
}

/** Behind what precedes the root element: an XML declaration, other instructions, comments, a document type. */
function endOfPrologue(head: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(head[at] ?? "")) at++;
    const markup = head[at] === "<" ? markupAt(head, at, true) : null;
    if (markup?.kind === "closed-by") {
      const end = head.indexOf(markup.terminator, at);
      if (end < 0) return head.length;
      at = end + markup.terminator.length;
    } else if (markup?.kind === "declaration") {
      const end = doctypeEnd(head, at);
      if (end === null) return head.length;
      at = end;
    } else return at;
  }
}

/** Parsed together; more of them at once gain nothing. */
const LARGEST_BATCH = 8;
/** In characters, so that few large records are not held together. */
const LONGEST_BATCH = 256 << 10;

/** A record that waits to be parsed, and the line in which it begins. */
type Waiting = Extract<Scanned, { readonly kind: "record" }>;

class XmlReading {
  readonly #format: XmlFormat;
  readonly #dump: Dump;
  readonly #scanner: RecordScanner;
  readonly #parser: ElementParser;
  #batch: Waiting[] = [];
  #batchLength = 0;
  /** Records told so far. */
  #position = 0;
  #isStopped = false;
  #isRootKnown = false;

  constructor(format: XmlFormat, dump: Dump) {
    this.#format = format;
    this.#dump = dump;
    this.#scanner = new RecordScanner(format.record);
    this.#parser = new ElementParser(format.record, format.repeated);
  }

  async *records(): AsyncIterable<Draft | Refusal> {
    for await (const piece of this.#dump.text) {
      yield* this.#take(this.#scanner.push(piece));
      if (this.#isStopped) return;
    }
    const before = this.#position;
    yield* this.#take(this.#scanner.end());
    if (!this.#isStopped) yield* this.#conclude(this.#position > before);
  }

  *#take(found: Iterable<Scanned>): Iterable<Draft | Refusal> {
    for (const scanned of found) {
      yield* this.#checkRoot();
      if (this.#isStopped) return;
      if (scanned.kind === "record") {
        this.#batch.push(scanned);
        this.#batchLength += scanned.xml.length;
        if (this.#batch.length === LARGEST_BATCH || this.#batchLength > LONGEST_BATCH) yield* this.#flush();
        continue;
      }
      yield* this.#flush();
      const reason = `${scanned.reason} (line ${scanned.line})`;
      this.#isStopped = scanned.kind === "stop";
      yield this.#isStopped ? this.#refuse(reason, 0) : this.#refuse(reason, ++this.#position);
    }
    yield* this.#flush();
  }

  *#flush(): Iterable<Draft | Refusal> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#batchLength = 0;
    const parsed = this.#parser.parseAll(batch.map(({ xml }) => xml));
    for (const [i, { xml, line }] of batch.entries()) yield this.#recordOf(xml, line, parsed[i]);
  }

  #recordOf(xml: string, line: number, parsed: ParsedElement | undefined): Draft | Refusal {
    const position = ++this.#position;
    if (xml.includes(UNDECODABLE))
      return this.#refuse(
        `The record has bytes that are no character in the file's encoding (line ${line}).`,
        position,
      );
    if (parsed === undefined || !parsed.ok)
      return this.#refuse(`The record cannot be read: ${parsed?.reason ?? ""} (line ${line}).`, position);
    return this.#format.readRecord(parsed.value, this.#dump.file, position);
  }

  *#checkRoot(): Iterable<Refusal> {
    const { root } = this.#scanner.outside;
    if (this.#isRootKnown || root === null) return;
    this.#isRootKnown = true;
    const reason = this.#format.refuseRoot?.(root) ?? null;
    this.#isStopped = reason !== null;
    if (reason !== null) yield this.#refuse(reason, 0);
  }

  *#conclude(isTornAtEnd: boolean): Iterable<Refusal> {
    yield* this.#checkRoot();
    if (this.#isStopped) return;
    const parsed = this.#parser.parseRoot(this.#scanner.outside.xml);
    const { header, problems } = this.#format.readRoot(parsed.ok ? parsed.value : {});
    this.#dump.tell(header);
    for (const problem of problems) yield this.#refuse(problem, 0);
    if (!this.#scanner.isWhole) {
      if (!isTornAtEnd)
        yield this.#refuse(
          `The XML is cut off after record ${this.#position}: expected the end of its root element.`,
          0,
        );
    } else if (this.#position === 0 && problems.length === 0) yield this.#refuse(this.#format.nothing, 0);
  }

  #refuse(reason: string, position: number): Refusal {
    return { kind: "refusal", file: this.#dump.file, position, reason };
  }
}
