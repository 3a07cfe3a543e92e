import type { Draft, Refusal } from "../../draft";
import { RecordTimer } from "../../store/record-timer";
import {
  LARGEST_RECORD,
  LARGEST_SKIPPED,
  type PieceFormat,
  type PieceReading,
  readAtOnce,
  UNDECODABLE,
} from "./format";
import { libraryDraft } from "./library-record";
import { LineCutter } from "./lines";
import { RisCutter, type RisPart } from "./ris-parts";
import { recordOf } from "./ris-record";

const NAME = "ris";

/** Records of RIS, the tagged lines that publishers and reference managers exchange: `TY  - JOUR` to `ER  - `. */
export const ris: PieceFormat = {
  name: NAME,
  label: "RIS",
  // Publishers write some lines about themselves before the first record.
  recognise: (head) => !/^\s*[<{[]/.test(head) && /^TY {1,2}- ?[A-Za-z]{2,}/m.test(head.slice(0, 4096)),
  begin: (file, timer) => new RisReading(file, timer),
  read: (text, file, timer = new RecordTimer()) => readAtOnce(ris, text, file, timer),
};

class RisReading implements PieceReading {
  readonly #file: string;
  readonly #timer: RecordTimer;
  readonly #lines = new LineCutter(LARGEST_RECORD);
  readonly #records = new RisCutter();
  /** A line may end in one sign or in two, which may come in two pieces. */
  #held = "";
  #position = 0;

  constructor(file: string, timer: RecordTimer) {
    this.#file = file;
    this.#timer = timer;
  }

  get isOver(): boolean {
    return this.#lines.skipped > LARGEST_SKIPPED;
  }

  *push(piece: string): Iterable<Draft | Refusal> {
    const text = this.#held + piece;
    this.#held = text.endsWith("\r") ? "\r" : "";
    const whole = this.#held === "" ? text : text.slice(0, -1);
    for (const line of this.#lines.push(whole.replace(/\r\n?/g, "\n")))
      yield* this.#read(this.#records.push(line));
    const reason = `A line is longer than ${LARGEST_SKIPPED >> 20} million characters; the file is not read further.`;
    if (this.isOver) yield { kind: "refusal", file: this.#file, position: 0, reason };
  }

  *end(): Iterable<Draft | Refusal> {
    for (const line of this.#lines.end()) yield* this.#read(this.#records.push(line));
    yield* this.#read(this.#records.end());
    const reason = "The file has no records that begin with TY.";
    if (this.#position === 0) yield { kind: "refusal", file: this.#file, position: 0, reason };
  }

  *#read(parts: Iterable<RisPart>): Iterable<Draft | Refusal> {
    for (const part of parts) {
      this.#timer.start();
      yield this.#draftOf(part, ++this.#position);
    }
  }

  #draftOf(part: RisPart, position: number): Draft | Refusal {
    const refuse = (reason: string): Refusal => ({ kind: "refusal", file: this.#file, position, reason });
    if (part.problem !== null) return refuse(part.problem);
    const named = `The record on line ${part.line}`;
    if (part.length > LARGEST_RECORD)
      return refuse(`${named} is longer than ${LARGEST_RECORD >> 20} million characters.`);
    if (part.fields.some(({ value }) => value.includes(UNDECODABLE)))
      return refuse(`${named} has bytes that are no character.`);
    const draft = libraryDraft(recordOf(part), {
      source: "library",
      format: NAME,
      file: this.#file,
      position,
    });
    return draft.kind === "draft" ? draft : refuse(`${named} has no title (TI or T1).`);
  }
}
