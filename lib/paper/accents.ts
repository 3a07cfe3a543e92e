import { ACCENTS, LETTERS } from "./tex-signs";

// {\"o}  \"{o}  \"o  \v{s}  {\'\i} — an accent named by a letter needs a brace or a space after it.
const ACCENT =
  /(\{)?\\(?:([`'^"~=.])|([uvHcdkbr])(?=[{\s]))\s*(?:\{\s*(\\[ij]|\p{L})\s*\}|(\\[ij](?![A-Za-z])|\p{L}))(?:\{\})?(\})?/gu;
const LETTER =
  /\{\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])\}|\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![A-Za-z])(?:\{\}| )?/g;

/** Prose with TeX's accent and letter commands (`Erd\H{o}s`, `G{\"o}del`, `\O ksendal`) as the letters they print. */
export function accentsResolved(prose: string): string {
  if (!prose.includes("\\")) return prose;
  return prose.replace(ACCENT, accented).replace(LETTER, (_all, braced?: string, bare?: string) => {
    return LETTERS.get(braced ?? bare ?? "") ?? "";
  });
}

function accented(
  source: string,
  open: string | undefined,
  sign: string | undefined,
  letter: string | undefined,
  braced: string | undefined,
  bare: string | undefined,
  close: string | undefined,
): string {
  const accent = ACCENTS.get(sign ?? letter ?? "");
  if (accent === undefined) return source;
  const base = (braced ?? bare ?? "").replace("\\", "");
  const glyph = `${base}${accent}`.normalize("NFC");
  if (open !== undefined && close !== undefined) return glyph;
  return `${open ?? ""}${glyph}${close ?? ""}`;
}
