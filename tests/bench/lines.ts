import type { z } from "zod";

/** The lines of a text that are not blank, with their numbers from 1; a carriage return before the end is cut. */
export function* eachLine(text: string): Generator<{ readonly line: string; readonly number: number }> {
  let start = text.startsWith("\u{FEFF}") ? 1 : 0;
  for (let number = 1; start <= text.length; number++) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
    if (line.trim() !== "") yield { line, number };
    start = end + 1;
  }
}

/**
 * Reads one JSON object a line, the first `count` of them. Throws an `Error` that names file, line and what was expected
 * there.
 */
export function parseJsonLines<T>(
  text: string,
  schema: z.ZodType<T>,
  path: string,
  count = Number.POSITIVE_INFINITY,
): T[] {
  const values: T[] = [];
  for (const { line, number } of eachLine(text)) {
    if (values.length >= count) break;
    values.push(parseLine(line, schema, `${path}:${number}`));
  }
  return values;
}

function parseLine<T>(line: string, schema: z.ZodType<T>, place: string): T {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error(`${place}: expected one JSON object: ${line.slice(0, 80)}`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`);
  throw new Error(`${place}: ${problems.join("; ")}`);
}
