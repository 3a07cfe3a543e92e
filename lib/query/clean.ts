import { MAX_QUERY_CHARACTERS, MAX_QUERY_IN_ADDRESS } from "./limits";

/** The text of a query within the limits of the site: see {@link cleanQueryText}. */
export function cleanQuery(text: string): { text: string; cut: boolean } {
  const { text: clean, cut } = cleanQueryText(text, MAX_QUERY_CHARACTERS);
  const end = endInAddress(clean);
  return end === clean.length ? { text: clean, cut } : { text: clean.slice(0, end).trim(), cut: true };
}

/** Where a text ends that is to take no more room in an address than a query may. */
function endInAddress(text: string): number {
  if (text.length * WIDEST <= MAX_QUERY_IN_ADDRESS) return text.length;
  let room = MAX_QUERY_IN_ADDRESS;
  for (let end = 0; end < text.length; end++) {
    room -= widthOf(text.charCodeAt(end));
    if (room < 0) return end;
  }
  return text.length;
}

/** What a unit of UTF-16 takes in an address at most, and those that take one character (URL Standard, form encoding). */
const WIDEST = 9;
const UNRESERVED = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(/[A-Za-z0-9*._ -]/.test(String.fromCharCode(code))),
);

/** Three for each byte of UTF-8; the first of a pair of surrogates pays for both. */
function widthOf(code: number): number {
  if (code < 0x80) return UNRESERVED[code] === 1 ? 1 : 3;
  if (code < 0x800) return 6;
  if (isLowSurrogate(code)) return 0;
  return isHighSurrogate(code) ? 12 : 9;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * The text of a query as the rest of the program sees it: one line, well-formed UTF-16, no control characters,
 * no space at either end, at most `limit` UTF-16 units and never cut through a character.
 */
export function cleanQueryText(text: string, limit: number): { text: string; cut: boolean } {
  const clean = replaceUnprintable(text).trim();
  if (clean.length <= limit) return { text: clean, cut: false };
  const end = isHighSurrogate(clean.charCodeAt(limit - 1)) ? limit - 1 : limit;
  return { text: clean.slice(0, end).trim(), cut: true };
}

/** Control characters become spaces, and halves of a surrogate pair U+FFFD, as a browser would send them. */
function replaceUnprintable(text: string): string {
  let out = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) out += " ";
    else if (code >= 0xd800 && code <= 0xdfff) out += "\uFFFD";
    else out += character;
  }
  return out;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
