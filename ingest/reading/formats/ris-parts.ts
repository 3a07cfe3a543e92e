/** A record of RIS as it is written, or lines that are part of none. */
export interface RisPart {
  /** What follows `TY`: `JOUR`. */
  readonly type: string;
  /** The values of each tag, in order; lines without a tag go on with the value before them. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** In characters. */
  readonly length: number;
  /** What is wrong with it; null when it is sound. */
  readonly problem: string | null;
}

/** As the format is described: two letters or a letter and a digit, two spaces, a hyphen and a space. */
const TAG = /^([A-Z][A-Z0-9]) {2}-(?: +([^ ].*)?)?$/s;
/** As some programs write it. Words at the start of a line look like it, so it counts only where `TY` is written so. */
const LOOSE_TAG = /^([A-Z][A-Z0-9])[ \t]{1,3}-[ \t]*([^ \t].*)?$/s;

/** Cuts a text into its records. Those of a file without `ER` end where the next begins. */
export function* risParts(text: string): Generator<RisPart> {
  const tag = /^TY {2}-/m.test(text) ? TAG : LOOSE_TAG;
  let open: Reading | null = null;
  let line = 0;
  let isAstray = false;
  for (const written of linesOf(text)) {
    line++;
    const found = tag.exec(written);
    const [, name = "", value = ""] = found ?? [];
    if (name === "TY") {
      if (open !== null) yield open.part(null);
      open = new Reading(value.trim(), line);
      isAstray = false;
    } else if (open === null) {
      if (found === null || name === "ER" || isAstray) continue;
      isAstray = true;
      yield new Reading("", line).part(
        `Line ${line} (“${name}”) is part of no record: expected TY before it.`,
      );
    } else if (name === "ER") {
      yield open.part(null);
      open = null;
    } else open.add(name, found === null ? written : value);
  }
  if (open !== null)
    yield open.part(`The record on line ${open.line} does not end (ER): the file may have been cut.`);
}

class Reading {
  private readonly fields = new Map<string, string[]>();
  private last: string[] | null = null;
  private length = 0;

  constructor(
    private readonly type: string,
    readonly line: number,
  ) {}

  /** Takes a value of a tag; without a tag, more of the value before. */
  add(tag: string, value: string): void {
    this.length += value.length + 1;
    if (tag !== "") {
      this.last = this.fields.get(tag) ?? [];
      this.last.push(value);
      this.fields.set(tag, this.last);
    } else if (this.last !== null) this.last.push(`${this.last.pop() ?? ""}\n${value}`);
  }

  part(problem: string | null): RisPart {
    const { type, fields, line, length } = this;
    return { type, fields, line, length, problem };
  }
}

function* linesOf(text: string): Generator<string> {
  const breaks = /\r\n?|\n/g;
  let from = 0;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    yield text.slice(from, found.index);
    from = breaks.lastIndex;
  }
  yield text.slice(from);
}
