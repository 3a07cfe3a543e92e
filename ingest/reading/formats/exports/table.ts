import type { Draft, Refusal } from "../../../draft";
import { type Dump, type Format, LARGEST_SKIPPED, UNDECODABLE } from "../format";
import { monthNumber, type PartialDate, parsePartialDate, partialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { serviceDraft } from "../services/service-draft";
import { authorsIn, listed } from "./cell-authors";
import { type Column, columnsOf, isHead, unknownHeaders } from "./table-columns";
import { cellsOf, type Row, RowCutter } from "./table-rows";

const NAME = "table";
const DELIMITERS = [",", "\t", ";"];
/** Some write about themselves before the head of the table. */
const MOST_BEFORE_HEAD = 10;
/** Of more unknown columns the first are named. */
const MOST_NAMED = 20;

/** Tables of papers with a head, parted by commas, tabs or semicolons: a paper a row. */
export const table: Format = {
  name: NAME,
  label: "Table (CSV, TSV)",
  recognise: (head) => !/^\s*[<{[@%]/.test(head) && delimiterOf(head) !== null,
  read: readRows,
};

/** What parts the cells of the head of a table of papers; null when a text begins with no such head. */
function delimiterOf(head: string): string | null {
  const lines = head.split(/\r?\n|\r/, MOST_BEFORE_HEAD);
  for (const line of lines) {
    const found = DELIMITERS.find(
      (delimiter) => line.includes(delimiter) && isHead(cellsOf(line, delimiter) ?? []),
    );
    if (found !== undefined) return found;
  }
  return null;
}

async function* readRows(dump: Dump): AsyncIterable<Draft | Refusal> {
  const reading = new TableReading(dump);
  for await (const piece of dump.text) {
    yield* reading.push(piece);
    if (reading.isLost) {
      const reason = `There is no row within ${LARGEST_SKIPPED >> 20} million characters; the file is not read further.`;
      yield { kind: "refusal", file: dump.file, position: 0, reason };
      return;
    }
  }
  yield* reading.end();
}

class TableReading {
  readonly #dump: Dump;
  #rows: RowCutter | null = null;
  #start = "";
  #columns: readonly (Column | null)[] | null = null;
  #position = 0;

  constructor(dump: Dump) {
    this.#dump = dump;
  }

  get isLost(): boolean {
    return this.#rows?.isLost ?? false;
  }

  *push(piece: string): Generator<Draft | Refusal> {
    if (this.#rows !== null) yield* this.#read(this.#rows.push(piece));
    else {
      this.#start += piece;
      const enough = this.#start.length >= LONGEST_START || this.#start.split("\n").length > MOST_BEFORE_HEAD;
      if (enough) yield* this.#begin();
    }
  }

  *end(): Generator<Draft | Refusal> {
    if (this.#rows === null) yield* this.#begin();
    if (this.#rows !== null) yield* this.#read(this.#rows.end());
    if (this.#position > 0) return;
    const reason =
      this.#columns === null
        ? "The table has no head that names a title and something else."
        : "The table has no rows.";
    yield { kind: "refusal", file: this.#dump.file, position: 0, reason };
  }

  *#begin(): Generator<Draft | Refusal> {
    this.#rows = new RowCutter(delimiterOf(this.#start) ?? ",");
    yield* this.#read(this.#rows.push(this.#start));
    this.#start = "";
  }

  *#read(rows: Iterable<Row>): Generator<Draft | Refusal> {
    for (const row of rows) {
      if (this.#columns === null) this.#findHead(row);
      else if ("problem" in row) yield this.#refuse(row.line, row.problem);
      else yield* this.#paper(this.#columns, row.cells, row.line);
    }
  }

  #findHead(row: Row): void {
    if ("problem" in row || !isHead(row.cells)) return;
    this.#columns = columnsOf(row.cells);
    if (this.#rows !== null) this.#rows.width = row.cells.length;
    const unknown = unknownHeaders(row.cells);
    if (unknown.length === 0) return;
    const named = unknown.slice(0, MOST_NAMED).map((header) => `“${header.slice(0, 60)}”`);
    const more = unknown.length > named.length ? ` and ${unknown.length - named.length} more` : "";
    this.#dump.tell({ notes: [`Columns that are not read: ${named.join(", ")}${more}.`] });
  }

  *#paper(
    columns: readonly (Column | null)[],
    cells: readonly string[],
    line: number,
  ): Generator<Draft | Refusal> {
    if (cells.every((cell) => cell.trim() === "")) return;
    if (cells.some((cell) => cell.includes(UNDECODABLE))) {
      yield this.#refuse(line, "has bytes that are no text in UTF-8");
      return;
    }
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      yield this.#refuse(line, `has ${cells.length} cells where the head has ${columns.length}`);
      return;
    }
    const position = ++this.#position;
    const origin = { source: "library", format: NAME, file: this.#dump.file, position } as const;
    const draft = serviceDraft(said(cellsBy(columns, cells)), "row", origin);
    yield draft.kind === "draft" ? draft : { ...draft, reason: `The row on line ${line} has no title.` };
  }

  #refuse(line: number, problem: string): Refusal {
    const { file } = this.#dump;
    return {
      kind: "refusal",
      file,
      position: ++this.#position,
      reason: `The row on line ${line} ${problem}.`,
    };
  }
}

const LONGEST_START = 65_536;

type Cell = (...columns: readonly Column[]) => string;

/** The first cell of some columns that says something. */
function cellsBy(columns: readonly (Column | null)[], cells: readonly string[]): Cell {
  return (...wanted) => {
    const values = wanted.flatMap((column) => cells.filter((_, i) => columns[i] === column));
    return (
      values.map((value) => value.trim()).find((value) => !/^(?:|n\/?a|nan|none|null|-)$/i.test(value)) ?? ""
    );
  };
}

function said(cell: Cell) {
  const full = authorsIn(cell("fullAuthors"));
  const people = full.authors.length > 0 ? full : authorsIn(cell("authors"));
  const source = SOURCE.exec(cell("journal"));
  const [, name = "", sourceYear = "", sourceVolume = "", sourceIssue = "", sourcePages = ""] = source ?? [];
  const journal = lineOf(name || cell("journal", "book"));
  return {
    title: readLine(cell("title")),
    abstract: abstractOf(cell("abstract").replace(/^\[No abstract available\]$/i, "")),
    ...people,
    editors: authorsIn(cell("editors")).authors,
    published: dateOf(cell) ?? parsePartialDate(sourceYear),
    doi: cell("doi"),
    arxivIds: stated([cell("arxivId")]),
    urls: cell("url")
      .split(/[\s;]+/)
      .filter((url) => /^https?:\/\//i.test(url)),
    type: publicationType(cell("type")),
    container: journal,
    publisher: journal !== "" && cell("volume") !== "" ? "" : lineOf(cell("publisher")),
    volume: lineOf(cell("volume") || sourceVolume),
    issue: lineOf(cell("issue") || sourceIssue),
    pages:
      pagesOf(cell("pages")) ||
      pagesOf(cell("firstPage"), cell("lastPage")) ||
      lineOf(cell("articleNumber")) ||
      pagesOf(sourcePages),
    notes: [lineOf(cell("note"))],
    keywords: stated(
      listed(cell("keywords"))
        .split(/[;|\n]/)
        .map(lineOf),
    ),
    also: {
      publisher: cell("publisher"),
      containerShort: cell("shortJournal"),
      isbn: cell("isbn"),
      issn: cell("issn"),
    },
  };
}

/** Embase says where a paper appeared in one cell: `Journal of Light (2020) 12:3 (45-67). Date of Publication: 2020`. */
const SOURCE =
  /^([^()]{1,200}) \((\d{4})\) (\d{1,6})(?::([\w-]{1,20}))?(?: \(([\w-]{1,30})\))?\.? Date of Publication/;

function dateOf(cell: Cell): PartialDate | null {
  const dated = parsePartialDate(cell("date"));
  const year = /^\d{4}(?:\.0)?$/.exec(cell("year"))?.[0].slice(0, 4) ?? "";
  if (dated !== null && (year === "" || String(dated.year) === year)) return dated;
  const month = /^\d{1,2}$/.test(cell("month")) ? Number(cell("month")) : monthNumber(cell("month"));
  return partialDate(Number(year || Number.NaN), month) ?? dated;
}
