/** Both ends of a span of dates, inclusive, as ISO dates of any precision; null is an open end. */
export interface DateBounds {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Reads `2024`, `2026-03`, `2026-03-01`, `2023..2025`, `2023..`, `..2025`, `2023-2025` and the arXiv API's
 * `[202301010600 TO 2024]` (hours are dropped). Null when it is none of these.
 */
export function parseDateBounds(text: string): DateBounds | null {
  const span = splitSpan(text.trim());
  if (span === null) {
    const day = parseDate(text.trim());
    return day === null ? null : { from: day, to: day };
  }
  const from = isOpen(span[0]) ? null : parseDate(span[0]);
  const to = isOpen(span[1]) ? null : parseDate(span[1]);
  if (from === null && !isOpen(span[0])) return null;
  if (to === null && !isOpen(span[1])) return null;
  return from === null && to === null ? null : { from, to };
}

/** `2023..2025`, or one date where both ends are the same. */
export function printDateBounds({ from, to }: DateBounds): string {
  return from !== null && from === to ? from : `${from ?? ""}..${to ?? ""}`;
}

function splitSpan(text: string): [string, string] | null {
  const bracket = /^\[\s*(\S+)\s+TO\s+(\S+)\s*\]$/.exec(text);
  const dots = bracket ?? /^([^.]*)\.\.([^.]*)$/.exec(text);
  const years = dots ?? /^(\d{4})[-–](\d{4})$/.exec(text);
  return years === null ? null : [years[1] ?? "", years[2] ?? ""];
}

function isOpen(end: string): boolean {
  return end === "" || end === "*";
}

function parseDate(text: string): string | null {
  const parts =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? /^(\d{4})(?:(\d{2})(?:(\d{2})\d{0,6})?)?$/.exec(text);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  if (month !== undefined && (month < "01" || month > "12")) return null;
  if (day !== undefined && (day < "01" || day > "31")) return null;
  return [year, month, day].filter((part) => part !== undefined).join("-");
}
