/** A day or a second in UTC as a second (RFC 3339): a day is its midnight. */
export function secondOf(date: string): string {
  return date.includes("T") ? date : `${date}T00:00:00Z`;
}
