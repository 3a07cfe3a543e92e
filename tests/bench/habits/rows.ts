import type { LocalCorpus } from "@/lib/corpus/corpus";
import type { PaperNumber } from "@/lib/search/engine";
import { tableOf } from "../table";
import { answerTo, listedIn } from "./ask";

/** Something that is typed, and the papers of which one should come. */
export interface Question {
  readonly text: string;
  readonly wanted: ReadonlySet<PaperNumber>;
}

/** Where the first wanted paper of each question stood: its place from 1, or null beyond the first page. */
export interface PlacesRow {
  readonly row: string;
  readonly answered: readonly { readonly text: string; readonly place: number | null }[];
}

/** Something that is typed, whether the answer was right, and what it was. */
export interface Check {
  readonly text: string;
  readonly isRight: boolean;
  readonly saw: string;
}

export interface ChecksRow {
  readonly row: string;
  readonly checks: readonly Check[];
}

/** What was measured of one habit. */
export interface Measured {
  readonly places: readonly PlacesRow[];
  readonly checks: readonly ChecksRow[];
}

/** Asks the questions of a row as the page does. */
export async function placesOf(
  corpus: LocalCorpus,
  row: string,
  questions: readonly Question[],
): Promise<PlacesRow> {
  const answered: { text: string; place: number | null }[] = [];
  for (const { text, wanted } of questions) {
    const place = listedIn(await answerTo(corpus, text)).findIndex((paper) => wanted.has(paper));
    answered.push({ text, place: place < 0 ? null : place + 1 });
  }
  return { row, answered };
}

/** All questions of some rows as one row. */
export function together(row: string, rows: readonly PlacesRow[]): PlacesRow {
  return { row, answered: rows.flatMap(({ answered }) => answered) };
}

const within = ({ answered }: PlacesRow, most: number): number =>
  answered.filter(({ place }) => place !== null && place <= most).length;

const isRight = ({ checks }: ChecksRow): number => checks.filter((check) => check.isRight).length;

export function placesTable(rows: readonly PlacesRow[]): string {
  return tableOf(
    ["", "asked", "first", "first three", "first page"],
    rows.map((row) => [
      row.row,
      ...[row.answered.length, within(row, 1), within(row, 3), within(row, Number.POSITIVE_INFINITY)].map(
        String,
      ),
    ]),
  );
}

export function checksTable(rows: readonly ChecksRow[]): string {
  return tableOf(
    ["", "asked", "right", "wrong"],
    rows.map((row) => [
      row.row,
      ...[row.checks.length, isRight(row), row.checks.length - isRight(row)].map(String),
    ]),
  );
}

/** One line for each question whose paper was not among the first three, and for each wrong answer; sums repeat none. */
export function missesOf({ places, checks }: Measured): string[] {
  const seen = new Set<object>();
  const isNew = (one: object): boolean => !seen.has(one) && seen.add(one).size > 0;
  const late = places.flatMap(({ row, answered }) =>
    answered
      .filter((one) => isNew(one) && (one.place === null || one.place > 3))
      .map(({ text, place }) => `${row}\t${place ?? "-"}\t${text}`),
  );
  const wrong = checks.flatMap(({ row, checks: made }) =>
    made
      .filter((check) => isNew(check) && !check.isRight)
      .map(({ text, saw }) => `${row}\t${text.replace(/\s+/g, " ")}\t${saw}`),
  );
  return [...late, ...wrong];
}
