import type { Draft, Refusal } from "../../../draft";
import { type Dump, type Format, LARGEST_RECORD, LARGEST_SKIPPED, UNDECODABLE } from "../format";
import { LineCutter } from "../lines";
import { type ServiceRecord, serviceDraft } from "../services/service-draft";

/** The values of the tags of one record, in order. A line without a tag goes on with the value before it, on a line of its own. */
export type Tagged = (...tags: readonly string[]) => string[];

/** A format whose records are lines that begin with a tag. */
export interface TaggedFormat extends Omit<Format, "read"> {
  /** What one record is called in messages. */
  readonly noun: string;
  /** A line with a tag: the tag, and what follows it. */
  readonly tag: RegExp;
  /** The tag with which every record begins. */
  readonly first: string;
  /** The tag with which every record ends, where there is one. */
  readonly last?: string;
  /** What one record says. */
  readRecord(values: Tagged): ServiceRecord;
}

/** Reads records as the lines come, so that memory is bounded by the largest record. */
export function taggedFormat(format: TaggedFormat): Format {
  return {
    name: format.name,
    label: format.label,
    recognise: (head) => format.recognise(head),
    read: (dump) => new TaggedReading(format, dump).records(),
  };
}

interface Open {
  readonly line: number;
  readonly values: Map<string, string[]>;
  last: string[] | null;
  length: number;
}

class TaggedReading {
  readonly #format: TaggedFormat;
  readonly #dump: Dump;
  #line = 0;
  #position = 0;
  #open: Open | null = null;

  constructor(format: TaggedFormat, dump: Dump) {
    this.#format = format;
    this.#dump = dump;
  }

  async *records(): AsyncIterable<Draft | Refusal> {
    const cutter = new LineCutter(LARGEST_RECORD);
    for await (const piece of this.#dump.text) {
      for (const line of cutter.push(piece)) yield* this.#take(line);
      if (cutter.skipped > LARGEST_SKIPPED) {
        yield this.#refuse(
          0,
          `A line is longer than ${LARGEST_SKIPPED >> 20} million characters; the file is not read further.`,
        );
        return;
      }
    }
    for (const line of cutter.end()) yield* this.#take(line);
    yield* this.#finish(this.#format.last === undefined);
    if (this.#position === 0) yield this.#refuse(0, `The file has no ${this.#format.noun}.`);
  }

  *#take(line: string | null): Generator<Draft | Refusal> {
    this.#line++;
    const { tag, first, last } = this.#format;
    const [, name = "", value = ""] = tag.exec(line ?? "") ?? [];
    if (name === first) {
      yield* this.#finish(true);
      this.#open = { line: this.#line, values: new Map(), last: null, length: 0 };
    }
    if (name !== "" && name === last) yield* this.#finish(true);
    else if (this.#open !== null)
      this.#add(this.#open, name, line === null ? null : name === "" ? line.trim() : value.trim());
  }

  /** `value` is null for a line that is too long. */
  #add(open: Open, name: string, value: string | null): void {
    open.length += value === null ? LARGEST_RECORD + 1 : value.length;
    if (open.length > LARGEST_RECORD || value === null || (name === "" && value === "")) return;
    if (name !== "") {
      open.last = open.values.get(name) ?? [];
      open.last.push(value);
      open.values.set(name, open.last);
    } else if (open.last !== null) open.last.push(`${open.last.pop() ?? ""}\n${value}`);
  }

  *#finish(isWhole: boolean): Generator<Draft | Refusal> {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const position = ++this.#position;
    const named = `The ${this.#format.noun} on line ${open.line}`;
    const all = [...open.values.values()].flat();
    if (!isWhole)
      yield this.#refuse(
        position,
        `${named} does not end (${this.#format.last}): the file may have been cut.`,
      );
    else if (open.length > LARGEST_RECORD)
      yield this.#refuse(position, `${named} is longer than ${LARGEST_RECORD >> 20} million characters.`);
    else if (all.some((value) => value.includes(UNDECODABLE)))
      yield this.#refuse(position, `${named} has bytes that are no text in UTF-8.`);
    else yield this.#draftOf(open, position, named);
  }

  #draftOf({ values }: Open, position: number, named: string): Draft | Refusal {
    const said = this.#format.readRecord((...tags) =>
      tags.flatMap((tag) => values.get(tag) ?? []).filter((value) => value !== ""),
    );
    const origin = { source: "library", format: this.#format.name, file: this.#dump.file, position } as const;
    const draft = serviceDraft(said, this.#format.noun, origin);
    return draft.kind === "draft" ? draft : { ...draft, reason: `${named} has no title.` };
  }

  #refuse(position: number, reason: string): Refusal {
    return { kind: "refusal", file: this.#dump.file, position, reason };
  }
}
