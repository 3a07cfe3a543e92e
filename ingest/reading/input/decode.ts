import { isAscii, isUtf8 } from "node:buffer";
import { UNDECODABLE } from "../formats/format";
import { encodingOf, guessed, SNIFFED } from "./encoding";
import { InputError } from "./input-error";

/** So much of a text is looked at, from the first byte on that is not ASCII, to tell its encoding. In bytes. */
const GUESSED = 64 << 10;
/** What is written where nothing says how: on most computers of those who have no UTF-8. */
const USUAL = "windows-1252";

/** Gives the text of bytes that come in pieces; `last` tells the end. */
type Decode = (piece: Uint8Array, last: boolean) => string;
/** Told the encoding where it is not UTF-8, and whether it was guessed. */
type Tell = (encoding: string, isGuess: boolean) => void;

/**
 * The text of bytes that come in pieces, in the encoding that `encodingOf` finds; {@link UNDECODABLE} stands for what is
 * no character in it. `tell` is told of any but UTF-8. Throws an {@link InputError} for an encoding that is not known.
 */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  tell: Tell = () => undefined,
): AsyncIterable<string> {
  let decode: Decode | null = null;
  let pending: Uint8Array = new Uint8Array(0);
  let failure: unknown = null;
  try {
    for await (const piece of bytes) {
      pending = pending.length === 0 ? piece : Buffer.concat([pending, piece]);
      if (decode === null && pending.length < SNIFFED) continue;
      decode ??= decoderFor(pending, tell);
      yield decode(pending, false);
      pending = new Uint8Array(0);
    }
  } catch (error) {
    failure = error;
  }
  decode ??= decoderFor(pending, tell);
  yield decode(pending, true);
  // Not before what came before it.
  if (failure !== null) throw failure;
}

function decoderFor(start: Uint8Array, tell: Tell): Decode {
  const { name, isOpen } = encodingOf(start);
  return isOpen ? openDecoder(name, tell) : decoderOf(name, false, tell);
}

function decoderOf(encoding: string, isGuess: boolean, tell: Tell): Decode {
  if (encoding === "utf-8") {
    const decoder = new Utf8Decoder();
    return (piece, last) => decoder.decode(piece, last);
  }
  tell(encoding, isGuess);
  if (LATIN_1.test(encoding)) return windows1252;
  const decoder = textDecoder(encoding);
  return (piece, last) => decoder.decode(piece, { stream: !last });
}

/** Holds what comes from the first byte on that is not ASCII until there is enough to tell the encoding by. */
function openDecoder(declared: string, tell: Tell): Decode {
  let decode: Decode | null = null;
  let held: Uint8Array = new Uint8Array(0);
  const otherwise = declared === "utf-8" ? USUAL : declared;
  return (piece, last) => {
    if (decode !== null) return decode(piece, last);
    const from = held.length > 0 ? 0 : firstBeyondAscii(piece);
    const plain = Buffer.from(piece.subarray(0, from)).toString("latin1");
    held = held.length > 0 ? Buffer.concat([held, piece]) : piece.subarray(from);
    if (held.length < GUESSED && !last) return plain;
    const encoding = guessed(held.subarray(0, GUESSED), otherwise);
    decode = decoderOf(encoding, declared === "utf-8", tell);
    return plain + decode(held, last);
  };
}

function firstBeyondAscii(bytes: Uint8Array): number {
  if (isAscii(bytes)) return bytes.length;
  return bytes.findIndex((byte) => byte > 0x7f);
}

/** The names under which the web's standard means Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels */
const LATIN_1 = /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|iso8859-1|latin1|l1)$/;
/** What Windows-1252 has where Latin-1 has control characters. */
const BEYOND_LATIN_1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node's own decoder takes it for Latin-1 (versions 20 to 23). */
function windows1252(piece: Uint8Array): string {
  return Buffer.from(piece)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => BEYOND_LATIN_1[sign.charCodeAt(0) - 0x80] ?? sign);
}

function textDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new InputError(`The file says its encoding is “${encoding}”, which is not known; expected UTF-8.`);
  }
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
