import { parseDate } from "@/lib/paper/dates";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MAIL_DATE =
  /^\s*(?:[A-Za-z]{3},\s+)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d\d:\d\d:\d\d)\s+(?:GMT|UTC|([+-]\d\d)(\d\d))\s*$/;

/** A date as in mail (`Wed, 23 Jan 2008 21:06:41 GMT`, RFC 5322) as a second in UTC; null for anything else. */
export function parseMailDate(text: string): string | null {
  const found = MAIL_DATE.exec(text);
  if (found === null) return null;
  const [, day = "", monthName = "", year = "", time = "", hours = "+00", minutes = "00"] = found;
  const month = MONTHS.indexOf(monthName) + 1;
  if (month === 0) return null;
  return parseDate(
    `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}T${time}${hours}:${minutes}`,
  );
}
