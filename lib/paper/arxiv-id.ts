/**
 * An arXiv identifier without prefix or version: `2505.23819`, `0704.0001`, `hep-th/9901001`.
 * Made only by {@link parseArxivId} and `arxivIdSchema`.
 */
export type ArxivId = string & { readonly __brand: "ArxivId" };

/** An arXiv identifier and, where one was named, the version it is pinned to (`v5` is 5). */
export interface PinnedArxivId {
  readonly id: ArxivId;
  readonly version: number | null;
}

// arXiv's own description of its identifiers: four digits after the dot until 1412, five from 1501,
// and archive/YYMMNNN (with an optional subject class that is not part of the canonical form) until 0703.
const NEW_STYLE = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})$/;
const OLD_STYLE = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2})(0[1-9]|1[0-2])(\d{3})$/i;

/** Whether a text is an identifier in its canonical form. */
export function isArxivId(text: string): text is ArxivId {
  const modern = NEW_STYLE.exec(text);
  if (modern) return isNewStyleNumber(Number(`${modern[1]}${modern[2]}`), modern[3] ?? "");
  const old = OLD_STYLE.exec(text);
  return old !== null && old[4] !== "000" && text === text.toLowerCase() && !/\.[a-z]{2}\//.test(text);
}

function isNewStyleNumber(yearMonth: number, digits: string): boolean {
  const width = yearMonth >= 1501 ? 5 : 4;
  return yearMonth >= 704 && digits.length === width && Number(digits) > 0;
}

/** Gives the canonical id for any usual spelling (`arXiv:2505.23819v5`, `math.GT/0309136`, a URL, `.pdf`), or null. */
export function parseArxivId(text: string): ArxivId | null {
  return parsePinnedArxivId(text)?.id ?? null;
}

/** Like {@link parseArxivId}, and keeps the version when the text names one. */
export function parsePinnedArxivId(text: string): PinnedArxivId | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//i, "")
    .replace(/^arxiv:\s*/i, "")
    .replace(/[?#].*/s, "")
    .replace(/(?<!\/)\/+$/, "")
    .replace(/\.pdf$/i, "");
  const pinned = /^(.+?)(?:v([1-9]\d{0,3}))?$/i.exec(bare);
  if (!pinned?.[1]) return null;
  const id = pinned[1].toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, "$1/");
  if (!isArxivId(id)) return null;
  return { id, version: pinned[2] === undefined ? null : Number(pinned[2]) };
}
