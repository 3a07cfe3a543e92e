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

/**
 * A date as sources write it: `2020`, `2020-03-01`, `2020/03/01/Spring`, `20200301`, EDTF (`2020-03-XX`, `2020~`), words
 * (`Mar. 2020`, `4-8 Aug. 2020`, `May 1, 2020`, `Spring 2020`), a time. Of a range in figures its beginning; what a range in words leaves
 * open is left out. A date without a year is of the `year` given. Null for anything else.
 */
export function parsePartialDate(text: string, year?: number): PartialDate | null {
  const stated = text.trim().slice(0, LONGEST_DATE);
  return inFigures(stated) ?? inWords(stated, year);
}

/** Longer texts are no dates. */
const LONGEST_DATE = 100;
const FIGURES = /^[[(]?(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d\p{L}]|\s{1,3}\p{L}|[-.]\d)/u;
const COMPACT = /^((?:1[5-9]|20)\d\d)(0[1-9]|1[0-2])(\d\d)?(?!\d)/;
const TIME = /^(\d{4})-(\d\d)-(\d\d)T\d/;
/** `2020-03-XX`, `2020-uu` */
const OPEN = /^(\d{4})(?:-(\d\d))?-(?:XX|uu)/i;
/** The order of most of the world, which the dots show. */
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const MONTH_AND_YEAR = /^(\d{1,2})[-/](\d{4})$/;
/** Either order, which only a number beyond 12 decides. */
const THREE = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

function inFigures(text: string): PartialDate | null {
  const dated = TIME.exec(text) ?? FIGURES.exec(text) ?? COMPACT.exec(text) ?? OPEN.exec(text);
  if (dated !== null) return partialDate(Number(dated[1]), numberOf(dated[2]), numberOf(dated[3]));
  const dotted = DAY_FIRST.exec(text);
  if (dotted !== null) return partialDate(Number(dotted[3]), numberOf(dotted[2]), numberOf(dotted[1]));
  const short = MONTH_AND_YEAR.exec(text);
  if (short !== null) return partialDate(Number(short[2]), numberOf(short[1]));
  const [, first, second, year] = THREE.exec(text) ?? [];
  if (year === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return partialDate(Number(year), b, a);
  return b > 12 ? partialDate(Number(year), a, b) : partialDate(Number(year), a === b ? a : undefined, b);
}

function inWords(text: string, knownYear?: number): PartialDate | null {
  const years = text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? [];
  const year = Number(years[0] ?? knownYear ?? Number.NaN);
  const { month, day } = monthAndDay(text.replace(/(?<!\d)\d{4}(?!\d)/g, " "));
  return years.length === 0 && month === undefined ? null : partialDate(year, month, day);
}

/** `March`, `mar`, and a day with it: `3 March`, `March 3rd`. Of two days or months neither is the date. */
export function monthAndDay(text: string): { readonly month?: number; readonly day?: number } {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const months = words.flatMap((name) => monthNumber(name) ?? []);
  const [month] = months;
  if (month === undefined || months.length > 1) return {};
  const days = text.match(/(?<!\d)\d{1,2}(?=(?:st|nd|rd|th)?(?![\d\p{L}]))/gu) ?? [];
  return days.length === 1 ? { month, day: Number(days[0]) } : { month };
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

/** The number of a month named in English, in full or by three letters or more; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  const start = name.toLowerCase();
  if (start.length < 3) return undefined;
  const at = MONTHS.findIndex((month) => month.toLowerCase().startsWith(start));
  return at < 0 ? undefined : at + 1;
}

/** `2020`, or `March 2020` where the day is not known; a whole date is kept elsewhere, so its year is enough. */
export function readableDate({ year, month, day }: PartialDate): string {
  if (month === undefined || day !== undefined) return String(year);
  return `${MONTHS[month - 1]} ${year}`;
}
