import { parse } from "csv-parse/sync";
import { LARGEST_RECORD, LARGEST_SKIPPED } from "../format";
import { LineCutter } from "../lines";

/** A row of a table: its cells, or what is wrong with it; and the line on which it begins, from 1. */
export type Row =
  | { readonly cells: readonly string[]; readonly line: number }
  | { readonly problem: string; readonly line: number };

/** A quote that stays open over more lines is one that was never meant to be closed. */
const MOST_LINES = 1_000;

/** The cells of one row of a table; null when it is none. */
export function cellsOf(text: string, delimiter: string): string[] | null {
  try {
    const rows: unknown = parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    if (!Array.isArray(rows) || rows.length !== 1 || !Array.isArray(rows[0])) return null;
    return rows[0].map((cell: unknown) => String(cell));
  } catch {
    return null;
  }
}

/**
 * Cuts a table that comes in pieces into its rows, and holds no more of it than one of them. A row goes on while a quote
 * is open; where that ends in another number of cells than the first row has, the quote was a slip, and the row is its first
 * line alone.
 */
export class RowCutter {
  readonly #delimiter: string;
  readonly #lines = new LineCutter(LARGEST_RECORD);
  #waiting: { readonly text: string; readonly line: number }[] = [];
  #length = 0;
  #isQuoted = false;
  #line = 0;
  /** How many cells a row has, once the first is known. */
  width: number | null = null;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Whether a line is so long that no more is worth reading. */
  get isLost(): boolean {
    return this.#lines.skipped > LARGEST_SKIPPED;
  }

  *push(piece: string): Generator<Row> {
    for (const line of this.#lines.push(piece)) yield* this.#take(line);
  }

  *end(): Generator<Row> {
    for (const line of this.#lines.end()) yield* this.#take(line);
    while (this.#waiting.length > 0) yield* this.#giveUp();
  }

  *#take(text: string | null): Generator<Row> {
    this.#line++;
    if (text === null) {
      while (this.#waiting.length > 0) yield* this.#giveUp();
      yield { problem: `is longer than ${LARGEST_RECORD >> 20} million characters`, line: this.#line };
    } else yield* this.#add(text, this.#line);
  }

  *#add(text: string, line: number): Generator<Row> {
    this.#waiting.push({ text, line });
    this.#length += text.length;
    if (hasOddQuotes(text)) this.#isQuoted = !this.#isQuoted;
    if (!this.#isQuoted) yield* this.#row();
    else if (this.#waiting.length > MOST_LINES || this.#length > LARGEST_RECORD) yield* this.#giveUp();
  }

  *#row(): Generator<Row> {
    const [first, ...more] = this.#waiting;
    if (first === undefined) return;
    const cells = cellsOf(this.#waiting.map(({ text }) => text).join("\n"), this.#delimiter);
    const isSlip =
      more.length > 0 && (cells === null || (this.width !== null && cells.length !== this.width));
    if (isSlip) {
      yield* this.#giveUp();
      return;
    }
    this.#clear();
    if (cells !== null) yield { cells, line: first.line };
  }

  /** Gives the first of the waiting lines up, and reads the others anew. */
  *#giveUp(): Generator<Row> {
    const [first, ...more] = this.#waiting;
    this.#clear();
    if (first === undefined) return;
    yield { problem: "has a quote that is not closed", line: first.line };
    for (const { text, line } of more) yield* this.#add(text, line);
  }

  #clear(): void {
    this.#waiting = [];
    this.#length = 0;
    this.#isQuoted = false;
  }
}

function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}
