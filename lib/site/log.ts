export type Level = "info" | "warn" | "error";

/** Writes one line of JSON: to stderr from `warn` up, else to stdout. An `Error` among the fields keeps its stack. */
export function log(level: Level, message: string, fields: Readonly<Record<string, unknown>> = {}): void {
  const write = level === "info" ? console.log : console.error;
  write(logLine(level, message, fields, new Date()));
}

/** The line that {@link log} writes. Fields cannot replace `time`, `level` or `message`. */
export function logLine(
  level: Level,
  message: string,
  fields: Readonly<Record<string, unknown>>,
  time: Date,
): string {
  const head = { time: time.toISOString(), level, message };
  return JSON.stringify({ ...head, ...fields, ...head }, plain());
}

// A log line must never be the thing that fails: what JSON cannot say is said in words.
function plain() {
  const above: unknown[] = [];
  return function (this: unknown, _key: string, value: unknown): unknown {
    if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack };
    if (typeof value === "bigint") return value.toString();
    if (typeof value !== "object" || value === null) return value;
    while (above.length > 0 && above.at(-1) !== this) above.pop();
    if (above.includes(value)) return "[circular]";
    above.push(value);
    return value;
  };
}
