/** The encoding of a text, and how it is known. */
export interface Encoding {
  /** As `TextDecoder` knows it. */
  readonly name: string;
  /** Whether bytes that are no UTF-8 may show that it is another one. */
  readonly isOpen: boolean;
}

/** How far an encoding is looked for; a declaration stands in the first lines. */
export const SNIFFED = 512;

const UTF_8: Encoding = { name: "utf-8", isOpen: false };

/**
 * The encoding of a text by its first bytes: that of the byte order mark, else UTF-16 where every other byte is zero, else
 * the one that an XML declaration or a comment of BibTeX names, else UTF-8. XML and JSON are what they say they are; the
 * lines of reference managers come in whatever their computer wrote, so for them that is open.
 */
export function encodingOf(start: Uint8Array): Encoding {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return UTF_8;
  if (a === 0xff && b === 0xfe) return fixed("utf-16le");
  if (a === 0xfe && b === 0xff) return fixed("utf-16be");
  const wide = wideOf(start.subarray(0, SNIFFED));
  if (wide !== null) return fixed(wide);
  const head = Buffer.from(start.subarray(0, SNIFFED)).toString("latin1");
  const declared = XML.exec(head)?.[1]?.toLowerCase();
  if (declared !== undefined) return fixed(narrow(declared));
  if (/^\s*[<{[]/.test(head)) return UTF_8;
  return commented(head) ?? { ...UTF_8, isOpen: true };
}

function fixed(name: string): Encoding {
  return { name, isOpen: false };
}

const XML = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** In one byte each, with an ASCII "<" in one byte, a text cannot be what it says. */
function narrow(declared: string): string {
  return /^utf-?(?:8|16)|^(?:us-)?ascii$|^ucs-?2|^iso-10646/.test(declared) ? "utf-8" : declared;
}

/** Of ASCII in two bytes, every other one is zero. */
function wideOf(start: Uint8Array): string | null {
  const zeros = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 2;
  if (most < 2) return null;
  if (odd > most * 0.6 && even < most * 0.1) return "utf-16le";
  return even > most * 0.6 && odd < most * 0.1 ? "utf-16be" : null;
}

/** `% Encoding: Cp1252` of JabRef, `%% Saved with string encoding Western (ISO Latin 1)` of BibDesk. */
const COMMENT = /^[^@]*?%[%\s]{0,10}(?:saved with string )?encoding:?\s{1,5}([\w][\w .()-]{1,40})/i;

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^utf-?8|unicode \(utf-8\)|^(?:us-)?ascii/i, "utf-8"],
  [/^(?:cp|windows-?)125([0-8])/i, "windows-125$1"],
  [/^iso[-_ ]?8859[-_ ](\d{1,2})|iso latin (\d)/i, "iso-8859-$1$2"],
  [/^latin-?1/i, "iso-8859-1"],
  [/mac ?os ?roman|^macroman/i, "macintosh"],
  [/windows latin 1/i, "windows-1252"],
];

function commented(head: string): Encoding | null {
  const said = COMMENT.exec(head)?.[1]?.trim() ?? "";
  for (const [written, name] of NAMES) {
    const found = written.exec(said);
    if (found === null) continue;
    const [, first = "", second = ""] = found;
    // Files outlive what they say of themselves, so UTF-8 is looked for all the same.
    return { name: name.replace("$1", first).replace("$2", second), isOpen: true };
  }
  return null;
}

/**
 * The encoding of bytes that begin with the first that is not ASCII: UTF-8 where most of its characters are whole, else
 * `otherwise`. Bytes that no text has in it leave UTF-8, in which they are refused.
 */
export function guessed(bytes: Uint8Array, otherwise: string): string {
  const text = Buffer.from(bytes).toString("utf8");
  const broken = text.split("\ufffd").length - 1;
  if (broken === 0) return "utf-8";
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return whole >= broken || bytes.some(isNoText) ? "utf-8" : otherwise;
}

/** Control characters, and what Windows-1252 leaves undefined. */
function isNoText(byte: number): boolean {
  if (byte < 0x20) return !/[\t\n\f\r\v]/.test(String.fromCharCode(byte));
  return byte === 0x7f || byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d;
}
