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
