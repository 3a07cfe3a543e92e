import type { Draft, Refusal } from "../../draft";
import { type Dump, type Format, type TextFormat, UNDECODABLE } from "./format";

/** In characters. Such dumps are saved pages and exports of reference managers; the largest have a tenth of it. */
const LARGEST_TEXT = 64 << 20;

/** A format that gets the whole text at once. A dump beyond the limit, or not text throughout, is refused. */
export function wholeText(format: TextFormat): Format {
  return {
    name: format.name,
    label: format.label,
    recognise: (head) => format.recognise(head),
    read: (dump) => readWhole(format, dump),
  };
}

async function* readWhole(format: TextFormat, dump: Dump): AsyncIterable<Draft | Refusal> {
  const { file } = dump;
  const text = await textWithin(dump, LARGEST_TEXT);
  const problem = text === null ? tooLong(format) : undecodable(text);
  if (text === null || problem !== null) {
    yield { kind: "refusal", file, position: 0, reason: problem ?? "" };
    return;
  }
  dump.tell(format.header(text));
  dump.timer.start();
  yield* format.read(text, file, dump.timer);
}

/** The whole text; null when it has more characters than the limit. */
async function textWithin(dump: Dump, limit: number): Promise<string | null> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of dump.text) {
    length += piece.length;
    if (length > limit) return null;
    pieces.push(piece);
  }
  return pieces.join("");
}

function tooLong(format: TextFormat): string {
  const limit = LARGEST_TEXT >> 20;
  return `The file is longer than the ${limit} million characters up to which “${format.label}” is read. Cut it into parts.`;
}

function undecodable(text: string): string | null {
  const at = text.indexOf(UNDECODABLE);
  if (at < 0) return null;
  const line = text.slice(0, at).split("\n").length;
  return `The file is not text in UTF-8: line ${line} has bytes that are no character.`;
}
