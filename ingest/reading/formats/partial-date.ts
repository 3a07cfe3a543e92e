import { parseDate } from "@/lib/paper/dates";

/** A date as far as a source knows it. */
export interface PartialDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** The whole date (`2020-03-01`), where the day is known too. */
  readonly day?: string;
}

/** The date of a year, month and day; what is no part of a date is left out, and null without a year. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return { year };
  const text = day === undefined ? "" : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return parseDate(text) === null ? { year, month } : { year, month, day: text };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** `2020`, `2020-03`, `2020-03-01` and the same with slashes; of a range its beginning. Null for anything else. */
export function parsePartialDate(text: string): PartialDate | null {
  const found = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d-])/.exec(text);
  if (found === null) return null;
  const [, year, month, day] = found;
  return partialDate(Number(year), numberOf(month), numberOf(day));
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The number of a month named in English, in full or by its first three letters; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  const start = name.slice(0, 3).toLowerCase();
  const at = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === start);
  return at < 0 ? undefined : at + 1;
}

/** `2020`, or `March 2020` where the day is not known; a whole date is kept elsewhere, so its year is enough. */
export function readableDate({ year, month, day }: PartialDate): string {
  if (month === undefined || day !== undefined) return String(year);
  return `${MONTHS[month - 1]} ${year}`;
}
