import { isUtf8 } from "node:buffer";
import { UNDECODABLE } from "../formats/format";
import { InputError } from "./input-error";

/** How far an encoding is looked for; a declaration stands in the first line. */
const SNIFFED = 512;

/**
 * The text of bytes that come in pieces. The encoding is that of the byte order mark, else the one that an XML
 * declaration names, else UTF-8; {@link UNDECODABLE} stands for what is no character in it. Throws an
 * {@link InputError} for an encoding that is not known.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decode: ((piece: Uint8Array, last: boolean) => string) | null = null;
  let pending: Uint8Array = new Uint8Array(0);
  let failure: unknown = null;
  try {
    for await (const piece of bytes) {
      pending = pending.length === 0 ? piece : Buffer.concat([pending, piece]);
      if (decode === null && pending.length < SNIFFED) continue;
      decode ??= decoderFor(pending);
      yield decode(pending, false);
      pending = new Uint8Array(0);
    }
  } catch (error) {
    failure = error;
  }
  decode ??= decoderFor(pending);
  yield decode(pending, true);
  // Not before what came before it.
  if (failure !== null) throw failure;
}

function decoderFor(start: Uint8Array): (piece: Uint8Array, last: boolean) => string {
  const encoding = encodingOf(start);
  if (encoding === "utf-8") {
    const decoder = new Utf8Decoder();
    return (piece, last) => decoder.decode(piece, last);
  }
  const decoder = textDecoder(encoding);
  return (piece, last) => decoder.decode(piece, { stream: !last });
}

function textDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new InputError(`The file says its encoding is “${encoding}”, which is not known; expected UTF-8.`);
  }
}

function encodingOf(start: Uint8Array): string {
  const [a, b, c, d] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) return "utf-16be";
  const head = Buffer.from(start.subarray(0, SNIFFED)).toString("latin1");
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || /^utf-?8$|^(?:us-)?ascii$/.test(declared)) return "utf-8";
  // Without a byte order mark and with an ASCII "<" in one byte, it cannot be what it says.
  return /^utf-?16|^ucs-?2|^iso-10646/.test(declared) ? "utf-8" : declared;
}

/** Decodes UTF-8 piece by piece, and tells bytes that are no character apart from a replacement character that is. */
class Utf8Decoder {
  #rest: Uint8Array = new Uint8Array(0);
  #first = true;

  decode(piece: Uint8Array, last: boolean): string {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const end = last ? bytes.length : wholeCharacters(bytes);
    this.#rest = bytes.slice(end);
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, end);
    const text = isUtf8(whole) ? whole.toString("utf8") : marked(whole);
    const isStart = this.#first && text !== "";
    if (isStart) this.#first = false;
    return isStart && text.startsWith("\ufeff") ? text.slice(1) : text;
  }
}

/** The length without a character at the end that may go on in the next piece. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const REPLACEMENT = Buffer.from("\ufffd");

function marked(bytes: Buffer): string {
  const parts: string[] = [];
  let start = 0;
  for (let end = bytes.indexOf(REPLACEMENT); end >= 0; end = bytes.indexOf(REPLACEMENT, start)) {
    parts.push(bytes.toString("utf8", start, end));
    start = end + REPLACEMENT.length;
  }
  parts.push(bytes.toString("utf8", start));
  return parts.map((part) => part.replaceAll("\ufffd", UNDECODABLE)).join("\ufffd");
}
