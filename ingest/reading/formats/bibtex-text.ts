import { beginning, LONGEST } from "@/lib/paper/limits";
import { plainMath, plainText } from "@/lib/paper/plain";
import { segmentsOf } from "@/lib/paper/segments";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { readTex } from "../tex/read-tex";
import { texEntitiesDecoded, texWithoutMarkup } from "../tex/tex-markup";
import type { ReadText } from "./text-draft";

/** A title, name or note in TeX on one line: as TeX and HTML print it, formulas kept. */
export function texLine(source: string): ReadText {
  return read(source, cleanLine);
}

/** A short text that is compared with others, such as a journal: with plain spaces where TeX ties words. */
export function texPhrase(source: string): string {
  return texLine(source).cleaned.text.replaceAll("\u00a0", " ");
}

/** A name, in which formulas too are letters. */
export function texName(source: string): string {
  return plainText(texPhrase(source)).trim();
}

/** Like {@link texLine} for an abstract, with its paragraphs. */
export function texAbstract(source: string): ReadText {
  return read(source, cleanText);
}

/** A value that is no prose, such as an address: TeX's escapes and HTML's are no part of it. */
export function texVerbatim(source: string): string {
  // A tilde stands for itself here.
  const written = beginning(source, LONGEST_TEX).replace(/\\~(?:\{\}|(?=\/))?/g, "~");
  const plain = segmentsOf(readTex(texEntitiesDecoded(written)))
    .map((segment) => (segment.kind === "math" ? plainMath(segment.tex).replace("∼", "~") : segment.text))
    .join("");
  return plain.replace(/\s+/g, " ").trim();
}

/** TeX is longer than what it prints; of still longer texts the beginning is read. */
const LONGEST_TEX = 2 * LONGEST.abstract;

function read(source: string, clean: typeof cleanLine): ReadText {
  const bare = readTex(texWithoutMarkup(beginning(source, LONGEST_TEX)));
  const cleaned = clean(bare);
  const cut = cleaned.cut === undefined ? {} : { cut: source.length };
  return { source, cleaned: bare === source ? cleaned : { ...cleaned, changed: true, ...cut } };
}
