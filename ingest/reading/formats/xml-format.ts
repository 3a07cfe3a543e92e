import type { Draft, FeedHeader, Refusal } from "../../draft";
import { ElementParser, type ParsedElement } from "../xml/element-parser";
import { doctypeEnd, markupAt } from "../xml/markup";
import { RecordScanner, type Scanned } from "../xml/record-scanner";
import { type Dump, type Format, UNDECODABLE } from "./format";

/** A format that is an XML document with an element for every record. */
export interface XmlFormat extends Omit<Format, "read"> {
  /** The names of the elements, as they stand in the document. */
  readonly records: readonly string[];
  /** Elements that may stand several times in one place. */
  readonly repeated?: readonly string[];
  /** Elements whose content is given as XML, since markup stands between its words. */
  readonly raw?: readonly string[];
  /** Whether names are given without their prefixes. */
  readonly withoutPrefixes?: boolean;
  /** Why a document with this first tag of its root is not read; null when it is. */
  refuseRoot?(tag: string): string | null;
  /**
   * What one record says; null for one that is no paper, and is passed over; several where it holds several papers.
   * `record` is as fast-xml-parser gives it, attributes prefixed with `@`; `name` is that of its element.
   */
  readRecord(
    record: unknown,
    file: string,
    position: number,
    name: string,
  ): Draft | Refusal | null | readonly (Draft | Refusal)[];
  /** What the document says of itself, and what it says went wrong; `root` is its root without the records. */
  readRoot?(root: unknown): { readonly header: FeedHeader; readonly problems: readonly string[] };
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
  return /^<[\p{L}_:][^<>]{0,4000}>?/u.exec(start)?.[0] ?? "";
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

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
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
  /** Records so far. */
  #position = 0;
  /** Papers and refusals so far. */
  #told = 0;
  #isStopped = false;
  #isRootKnown = false;

  constructor(format: XmlFormat, dump: Dump) {
    this.#format = format;
    this.#dump = dump;
    this.#scanner = new RecordScanner(format.records);
    this.#parser = new ElementParser(format);
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
        if (this.#batch[0] !== undefined && this.#batch[0].name !== scanned.name) yield* this.#flush();
        this.#batch.push(scanned);
        this.#batchLength += scanned.xml.length;
        if (this.#batch.length === LARGEST_BATCH || this.#batchLength > LONGEST_BATCH) yield* this.#flush();
        continue;
      }
      yield* this.#flush();
      const reason = `${scanned.reason} (line ${scanned.line})`;
      this.#isStopped = scanned.kind === "stop";
      this.#told++;
      yield this.#isStopped ? this.#refuse(reason, 0) : this.#refuse(reason, ++this.#position);
    }
    yield* this.#flush();
  }

  *#flush(): Iterable<Draft | Refusal> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#batchLength = 0;
    const name = batch[0]?.name ?? "";
    const bare = this.#format.withoutPrefixes ? withoutPrefix(name) : name;
    const parsed = this.#parser.parseAll(
      batch.map(({ xml }) => xml),
      bare,
    );
    for (const [i, waiting] of batch.entries()) yield* this.#recordsOf(waiting, bare, parsed[i]);
  }

  *#recordsOf(waiting: Waiting, name: string, parsed: ParsedElement | undefined): Iterable<Draft | Refusal> {
    const position = ++this.#position;
    const read = this.#recordOf(waiting, name, parsed, position);
    if (read === null) return;
    const all = "kind" in read ? [read] : read;
    this.#position += Math.max(0, all.length - 1);
    this.#told += all.length;
    yield* all;
  }

  #recordOf({ xml, line }: Waiting, name: string, parsed: ParsedElement | undefined, position: number) {
    if (xml.includes(UNDECODABLE))
      return this.#refuse(
        `The record has bytes that are no character in the file's encoding (line ${line}).`,
        position,
      );
    if (parsed === undefined || !parsed.ok)
      return this.#refuse(`The record cannot be read: ${parsed?.reason ?? ""} (line ${line}).`, position);
    return this.#format.readRecord(parsed.value, this.#dump.file, position, name);
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
    const said = this.#format.readRoot?.(parsed.ok ? parsed.value : {});
    const { header, problems } = said ?? { header: {}, problems: [] };
    this.#dump.tell(header);
    for (const problem of problems) yield this.#refuse(problem, 0);
    if (!this.#scanner.isWhole) {
      if (!isTornAtEnd)
        yield this.#refuse(
          `The XML is cut off after record ${this.#position}: expected the end of its root element.`,
          0,
        );
    } else if (this.#told === 0 && problems.length === 0) yield this.#refuse(this.#format.nothing, 0);
  }

  #refuse(reason: string, position: number): Refusal {
    return { kind: "refusal", file: this.#dump.file, position, reason };
  }
}
