// Dates are shown in UTC, as their sources state them, and written day first with the month in letters:
// no reader takes 6 March for 3 June.
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** The day of a date: `2025-05-28`. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** `28 May 2025`. */
export function formatDay(date: string): string {
  return DAY.format(new Date(dayOf(date)));
}

/** `28 May 2025 at 00:45 UTC`. */
export function formatMoment(date: string): string {
  return `${MOMENT.format(new Date(date))} UTC`;
}
