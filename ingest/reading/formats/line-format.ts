import type { Draft, Refusal } from "../../draft";
import {
  type Dump,
  type Format,
  LARGEST_RECORD,
  LARGEST_SKIPPED,
  type LineFormat,
  UNDECODABLE,
} from "./format";
import { LineCutter } from "./lines";

/** A format that gets one line at a time, so that memory is bounded by the longest line. Empty lines are passed over. */
export function lineByLine(format: LineFormat): Format {
  return {
    name: format.name,
    label: format.label,
    recognise: (head) => format.recognise(head),
    read: (dump) => readLines(format, dump),
  };
}

async function* readLines(format: LineFormat, { file, text }: Dump): AsyncIterable<Draft | Refusal> {
  const cutter = new LineCutter(LARGEST_RECORD);
  const refuse = (position: number, reason: string): Refusal => ({
    kind: "refusal",
    file,
    position,
    reason,
  });
  let position = 0;
  const read = (line: string | null): Draft | Refusal | null => {
    position++;
    if (line === null) return refuse(position, TOO_LONG);
    if (line.trim() === "") return null;
    if (line.includes(UNDECODABLE)) return refuse(position, "The line has bytes that are no text in UTF-8.");
    return format.readLine(line, file, position);
  };
  for await (const piece of text) {
    for (const line of cutter.push(piece)) {
      const record = read(line);
      if (record !== null) yield record;
    }
    if (cutter.skipped > LARGEST_SKIPPED) {
      yield refuse(position + 1, `${TOO_LONG} The file is not read further.`);
      return;
    }
  }
  for (const line of cutter.end()) {
    const record = read(line);
    if (record !== null) yield record;
  }
}

const TOO_LONG = `The line is longer than ${LARGEST_RECORD >> 20} million characters: expected one record a line.`;
