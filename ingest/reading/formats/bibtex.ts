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
  /^[ \t]*@(?:article|book|booklet|collection|comment|conference|data(?:set)?|electronic|in(?:book|collection|proceedings)|manual|mastersthesis|misc|online|patent|phdthesis|preamble|preprint|proceedings|report|software|string|techreport|thesis|unpublished|www)[ \t\r\n]*[{(]/im;

/** Entries of BibTeX and BibLaTeX. What they are, and what is taken, is in `docs/formats.md`. */
export const bibtex: PieceFormat = {
  name: NAME,
  label: "BibTeX",
  recognise: (head) => !/^\s*[<{[]/.test(head) && KNOWN_TYPE.test(head),
  begin: (file, timer) => new BibtexReading(file, timer),
  read: (text, file, timer = new RecordTimer()) => readAtOnce(bibtex, text, file, timer),
};

/** An entry and its place in the file. */
interface Placed {
  readonly entry: Entry;
  readonly position: number;
}

class BibtexReading implements PieceReading {
  readonly #file: string;
  readonly #timer: RecordTimer;
  readonly #blocks = new BlockCutter();
  readonly #known = new Abbreviations();
  readonly #volumes = new Volumes<Placed>();
  #count = 0;

  constructor(file: string, timer: RecordTimer) {
    this.#file = file;
    this.#timer = timer;
  }

  *push(piece: string): Iterable<Draft | Refusal> {
    for (const block of this.#blocks.push(piece)) yield* this.#read(block);
  }

  *end(): Iterable<Draft | Refusal> {
    for (const block of this.#blocks.end()) yield* this.#read(block);
    for (const waiting of this.#volumes.rest()) yield this.#draftOf(waiting, undefined);
    if (this.#count === 0) yield { kind: "refusal", file: this.#file, position: 0, reason: NO_ENTRIES };
  }

  *#read(block: Block): Iterable<Draft | Refusal> {
    if (block.type === "preamble") return;
    this.#timer.start();
    const entry = this.#entryIn(block);
    if (entry === null) return;
    const position = ++this.#count;
    if (typeof entry === "string") {
      yield { kind: "refusal", file: this.#file, position, reason: entry };
      return;
    }
    const referred = referredBy(entry);
    const placed = { entry, position };
    const parent = referred === "" ? undefined : this.#volumes.find(referred);
    const isWaiting =
      referred !== "" && parent === undefined && this.#volumes.wait(referred, placed, block.body.length);
    if (!isWaiting) yield this.#draftOf(placed, parent);
    for (const waiting of this.#volumes.add(entry)) yield this.#draftOf(waiting, entry);
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

  #draftOf({ entry, position }: Placed, parent: Entry | undefined): Draft | Refusal {
    const origin = { source: "library", format: NAME, file: this.#file, position } as const;
    const draft = libraryDraft(recordOf(entry, parent), origin);
    if (draft.kind === "draft") return draft;
    const key = entry.key === "" ? "" : ` “${entry.key.slice(0, 80)}”`;
    return { ...draft, reason: `The entry${key} on line ${entry.line} has no title.` };
  }
}

/** The key of another entry that this one takes from; empty without. */
function referredBy({ key, fields }: Entry): string {
  const referred = (fields.get("crossref") ?? "").trim().toLowerCase();
  return referred === key.toLowerCase() ? "" : referred;
}

const NO_ENTRIES = "The file has no entries: expected some such as @article{key, title = {…}, author = {…}}.";
