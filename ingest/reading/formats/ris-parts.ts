import { LARGEST_RECORD } from "./format";

/** A value of a tag, and the tag. */
export interface RisField {
  readonly tag: string;
  readonly value: string;
}

/** A record of RIS as it is written, or lines that are part of none. */
export interface RisPart {
  /** What follows `TY`: `JOUR`. */
  readonly type: string;
  /** The values in order; lines without a tag go on with the value before them. */
  readonly fields: readonly RisField[];
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** In characters. */
  readonly length: number;
  /** What is wrong with it; null when it is sound. */
  readonly problem: string | null;
}

/** As the format is described: two letters or a letter and a digit, two spaces, a hyphen and a space. */
const TAG = /^([A-Z][A-Z0-9]) {2}-(?: +([^ ].*)?)?$/s;
/** As some programs write it. */
const LOOSE_TAG = /^([A-Z][A-Z0-9])[ \t]{0,3}-(?:[ \t]+([^ \t].*)?)?$/s;
/** Words at the start of a line look like a loose tag (`UV - light`), so among strict ones it must be one that exists. */
const KNOWN =
  /^(?:TY|ER|A[1-5U]|AB|AD|AN|AV|BT|C[1-8A]|CL|CN|CP|CT|CY|D[ABOP]|E[DPT]|I[DS]|J[1-3AFO]|KW|L[1-4ABK]|M[1-3]|N[12BLV]|O[PX]|P[BPYT]|R[INP]|S[ENPT]|T[1-5AIT]|U[1-5R]|V[LO]|Y[12])$/;

/** Cuts lines into records. Those of a file without `ER` end where the next begins, or the file ends. */
export class RisCutter {
  /** Whether a record has begun as the format is described: then words are told from tags. */
  #isStrict = false;
  #open: Reading | null = null;
  #line = 0;
  #isAstray = false;

  /** The records that end with a line; null for a line that is too long. */
  *push(written: string | null): Generator<RisPart> {
    this.#line++;
    this.#isStrict ||= written !== null && /^TY {2}-/.test(written);
    const field = written === null ? null : fieldIn(written, this.#isStrict);
    if (field?.tag === "TY") {
      yield* this.end();
      this.#open = new Reading(field.value.trim(), this.#line);
      this.#isAstray = false;
    } else if (this.#open === null) yield* this.#astray(field);
    else if (field?.tag === "ER") yield* this.end();
    else this.#open.add(field, written);
  }

  /** The record at hand, which ends. */
  *end(): Generator<RisPart> {
    if (this.#open !== null) yield this.#open.part(null);
    this.#open = null;
  }

  *#astray(field: RisField | null): Generator<RisPart> {
    if (field === null || field.tag === "ER" || this.#isAstray) return;
    this.#isAstray = true;
    yield new Reading("", this.#line).part(
      `Line ${this.#line} (“${field.tag}”) is part of no record: expected TY before it.`,
    );
  }
}

function fieldIn(line: string, isStrict: boolean): RisField | null {
  const strict = isStrict ? TAG.exec(line) : null;
  const [, tag, value = ""] = strict ?? LOOSE_TAG.exec(line) ?? [];
  return tag === undefined || (strict === null && isStrict && !KNOWN.test(tag)) ? null : { tag, value };
}

class Reading {
  private readonly fields: { tag: string; value: string }[] = [];
  private length = 0;

  constructor(
    private readonly type: string,
    readonly line: number,
  ) {}

  /** Takes a value of a tag; of a line without one, more of the value before. Null is a line that is too long. */
  add(field: RisField | null, line: string | null): void {
    this.length += line === null ? LARGEST_RECORD + 1 : line.length + 1;
    if (line === null || this.length > LARGEST_RECORD) return;
    const last = this.fields.at(-1);
    if (field !== null) this.fields.push({ ...field });
    else if (last !== undefined) last.value += `\n${line}`;
  }

  part(problem: string | null): RisPart {
    const { type, fields, line, length } = this;
    return { type, fields, line, length, problem };
  }
}
