import type { Draft, Refusal } from "../../draft";
import { RecordTimer } from "../../store/record-timer";
import { type Block, BlockCutter } from "./bibtex-blocks";
import { Abbreviations, define, type Entry, entryOf, keyOf } from "./bibtex-entry";
import { recordOf } from "./bibtex-record";
import { Volumes } from "./bibtex-volumes";
import { LARGEST_RECORD, type PieceFormat, type PieceReading, readAtOnce, UNDECODABLE } from "./format";
import { libraryDraft } from "./library-record";

const NAME = "bibtex";

const KNOWN_TYPE =
  /^[ \t]*@(?:article|book|booklet|collection|comment|conference|data(?:set)?|electronic|in(?:book|collection|proceedings)|manual|mastersthesis|misc|online|patent|phdthesis|preamble|preprint|proceedings|report|software|string|techreport|thesis|unpublished|www|xdata)[ \t\r\n]*[{(]/im;

/** Entries of BibTeX and BibLaTeX. What they are, and what is taken, is in `docs/formats.md`. */
export const bibtex: PieceFormat = {
  name: NAME,
  label: "BibTeX",
  recognise: (head) => !/^\s*[<{[]/.test(head) && KNOWN_TYPE.test(head),
  begin: (file, timer, abbreviations) => new BibtexReading(file, timer, abbreviations),
  read: (text, file, timer = new RecordTimer()) => readAtOnce(bibtex, text, file, timer),
};

/** An entry, its place in the file, and how many characters it has there. */
interface Placed {
  readonly entry: Entry;
  readonly position: number;
  readonly length: number;
}

class BibtexReading implements PieceReading {
  readonly #file: string;
  readonly #timer: RecordTimer;
  readonly #blocks = new BlockCutter();
  readonly #known: Abbreviations;
  readonly #volumes = new Volumes<Placed>();
  #count = 0;
  #isOfHelp = false;

  constructor(file: string, timer: RecordTimer, shared?: ReadonlyMap<string, string>) {
    this.#file = file;
    this.#timer = timer;
    this.#known = new Abbreviations(shared);
  }

  *push(piece: string): Iterable<Draft | Refusal> {
    for (const block of this.#blocks.push(piece)) yield* this.#read(block);
  }

  *end(): Iterable<Draft | Refusal> {
    for (const block of this.#blocks.end()) yield* this.#read(block);
    for (const waiting of this.#volumes.rest())
      yield this.#draftOf(waiting, this.#volumes.find(referredBy(waiting.entry)));
    // A file may do no more than define abbreviations for others, but a damaged one looks the same.
    const reason = this.#isOfHelp ? ONLY_HELP : NO_ENTRIES;
    if (this.#count === 0) yield { kind: "refusal", file: this.#file, position: 0, reason };
  }

  *#read(block: Block): Iterable<Draft | Refusal> {
    if (block.type === "preamble") return;
    this.#timer.start();
    const entry = this.#entryIn(block);
    if (entry === null || (typeof entry !== "string" && entry.type === XDATA)) {
      this.#isOfHelp = true;
      if (entry !== null) yield* this.#arrived(entry);
      return;
    }
    const position = ++this.#count;
    if (typeof entry === "string") {
      yield { kind: "refusal", file: this.#file, position, reason: entry };
      return;
    }
    yield* this.#settle({ entry, position, length: block.body.length });
    yield* this.#arrived(entry);
  }

  /** An entry as a draft, unless it waits for another that it refers to. */
  *#settle({ entry, position, length }: Placed): Iterable<Draft | Refusal> {
    const { entry: own, missing } = this.#withData(entry);
    const referred = missing || referredBy(own);
    const placed = { entry: own, position, length };
    const parent = referred === "" ? undefined : this.#volumes.find(referred);
    const isWaiting = referred !== "" && parent === undefined && this.#volumes.wait(referred, placed, length);
    if (!isWaiting) yield this.#draftOf(placed, parent);
  }

  /** Keeps an entry for those that refer to it, and gives the drafts of those that have waited for it. */
  *#arrived(entry: Entry): Iterable<Draft | Refusal> {
    for (const waiting of this.#volumes.add(entry)) {
      // Who has what one lends may still wait for another.
      if (entry.type === XDATA) yield* this.#settle({ ...waiting, entry: filled(waiting.entry, entry) });
      else yield this.#draftOf(waiting, entry);
    }
  }

  /** An entry with what the `@xdata` that it names lend it, and the first of those that are still to come. */
  #withData(entry: Entry, depth = 0): { entry: Entry; missing: string } {
    const names = (entry.fields.get(XDATA) ?? "").toLowerCase().split(",");
    const keys = depth < DEEPEST ? names.map((name) => name.trim()).filter((name) => name !== "") : [];
    const data = keys.flatMap((key) => this.#volumes.find(key) ?? []);
    const whole = data.map((one) => this.#withData(one, depth + 1));
    const unknown = keys.find((key) => this.#volumes.find(key) === undefined);
    return {
      entry: whole.reduce((own, one) => filled(own, one.entry), entry),
      missing: unknown ?? whole.find(({ missing }) => missing !== "")?.missing ?? "",
    };
  }

  /** A volume with what it takes itself from others: from data, and from the volume that it is in. */
  #whole(volume: Entry, depth = 0): Entry {
    const { entry } = this.#withData(volume);
    const parent = depth < DEEPEST ? this.#volumes.find(referredBy(entry)) : undefined;
    return parent === undefined ? entry : filled(entry, untitled(this.#whole(parent, depth + 1)));
  }

  /** An entry, the reason why it is none, or null for an abbreviation, which is noted. */
  #entryIn(block: Block): Entry | string | null {
    const isAbbreviation = block.type === "string";
    const key = isAbbreviation ? "" : keyOf(block);
    const named = `The ${isAbbreviation ? "@string" : `entry${key === "" ? "" : ` “${key}”`}`} on line ${block.line}`;
    if (block.problem !== null) return `${named} cannot be read: ${block.problem}.`;
    if (block.body.length > LARGEST_RECORD)
      return `${named} is longer than ${LARGEST_RECORD >> 20} million characters.`;
    if (block.body.includes(UNDECODABLE)) return `${named} has bytes that are no character.`;
    const read = isAbbreviation ? define(block, this.#known) : entryOf(block, this.#known);
    const problem = this.#timer.problem();
    if (problem !== null) return `${named} was not read. ${problem}`;
    return typeof read === "string" ? `${named} is not BibTeX: ${read}.` : read;
  }

  #draftOf({ entry, position }: Placed, volume: Entry | undefined): Draft | Refusal {
    const parent = volume === undefined ? undefined : this.#whole(volume);
    const origin = { source: "library", format: NAME, file: this.#file, position } as const;
    const draft = libraryDraft(recordOf(entry, parent), origin);
    if (draft.kind === "draft") return draft;
    const key = entry.key === "" ? "" : ` “${entry.key.slice(0, 80)}”`;
    return { ...draft, reason: `The entry${key} on line ${entry.line} has no title.` };
  }
}

/** Entries of this type are no works: BibLaTeX takes from them whatever an entry that names them lacks. */
const XDATA = "xdata";

/** Data may name data, and a volume be in another: so many, one in the other, are followed. */
const DEEPEST = 5;

/** A volume without what it is called, which is no name of what is in it. */
function untitled(volume: Entry): Entry {
  return { ...volume, fields: new Map([...volume.fields].filter(([name]) => !/title$/.test(name))) };
}

function filled(entry: Entry, data: Entry): Entry {
  return { ...entry, fields: new Map([...data.fields, ...entry.fields]) };
}

/** The key of another entry that this one takes from; empty without. */
function referredBy({ key, fields }: Entry): string {
  const referred = (fields.get("crossref") ?? "").trim().toLowerCase();
  return referred === key.toLowerCase() ? "" : referred;
}

const ONLY_HELP =
  "The file has no entries of its own: what it defines is used in the other files of the command.";
const NO_ENTRIES = "The file has no entries: expected some such as @article{key, title = {…}, author = {…}}.";
