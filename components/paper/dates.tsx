import { formatDay } from "@/lib/paper/format-date";

/** A date as a reader writes it, and as a machine reads it. */
export function Day({ date }: { date: string }) {
  return <time dateTime={date}>{formatDay(date)}</time>;
}
