import { createHash } from "node:crypto";
import type { ArxivId } from "./arxiv-id";
import { parsePinnedArxivId } from "./arxiv-id";
import { normalized } from "./characters";
import { percentDecoded } from "./percent";
import { slugOf } from "./slug";

const SLUG_LIMIT = 80;

/** What an address is made from. `title` is the source's own text, so that better cleaning moves no address. */
export interface WorkFacts {
  readonly arxivId?: ArxivId;
  readonly title: string;
  readonly doi?: string;
  readonly firstAuthor?: string;
  /** Four digits. */
  readonly year?: string;
}

/**
 * permalink-v1: what of a title is hashed into its address. FROZEN: published addresses depend on every step,
 * so a better normaliser becomes a second function beside this one, and addresses made here go on working.
 * Unicode NFKD, lower case, and nothing kept but letters and digits; TeX commands count by their letters, so
 * `2 \times 2` and the `2times 2` of a dump that lost its backslashes are one title. A title without any
 * letter or digit stands for itself with its white space collapsed. (Marks are no letters, so it changes nothing that
 * `normalized` drops some.)
 */
export function permalinkNormalV1(title: string): string {
  const letters = normalized(title, "NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return letters === "" ? title.trim().replace(/\s+/g, " ") : letters;
}

/** The paper's address below `/papers/` when no other work disputes it: its arXiv id, else `<title-slug>-<8 hex>`. */
export function paperKey(work: WorkFacts): string {
  return work.arxivId ?? titleKey(work.title, permalinkHex(work));
}

/** The key of a title whose hex is settled: `<slug>-<hex>`, or the hex alone when nothing of the title can be a slug. */
export function titleKey(title: string, hex: string): string {
  const slug = slugOf(title.replace(/\\(?:math|text)[a-z]*\b|\\emph\b|[\^_{}]/g, ""), SLUG_LIMIT);
  return slug === "" ? hex : `${slug}-${hex}`;
}

/** The first eight hex digits of the SHA-256 of the title's permalink-v1 form. */
export function permalinkHex(work: Pick<WorkFacts, "title">): string {
  return hexOf([permalinkNormalV1(work.title)]);
}

/**
 * The hexes a work may have, in the order they are tried: by its title; when another work holds that one, by
 * title and DOI; by title, first author and year; then by title and a number from 2 on, without end.
 */
export function* permalinkHexes(work: WorkFacts): Generator<string> {
  const title = permalinkNormalV1(work.title);
  yield hexOf([title]);
  if (work.doi !== undefined) yield hexOf([title, work.doi.toLowerCase()]);
  if (work.firstAuthor !== undefined)
    yield hexOf([title, permalinkNormalV1(work.firstAuthor), work.year ?? ""]);
  for (let number = 2; ; number++) yield hexOf([title, String(number)]);
}

function hexOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n"), "utf8").digest("hex").slice(0, 8);
}

/** What a path below `/papers/` names. `spelling` is the path as a canonical address would write it. */
export type PaperPath =
  | {
      readonly kind: "arxiv";
      readonly id: ArxivId;
      readonly version: number | null;
      readonly spelling: string;
    }
  | { readonly kind: "title"; readonly hex: string; readonly spelling: string };

/**
 * Understands every spelling people use after `/papers/`: an arXiv id with or without version, `arXiv:`, subject
 * class, capitals, `%2F`, `.pdf` or a trailing slash; `<slug>-<hex>` or the hex alone. Null when it is neither.
 */
export function parsePaperPath(path: string): PaperPath | null {
  const plain = (percentDecoded(path) ?? path).replace(/^\/+|(?<!\/)\/+$/g, "");
  const pinned = parsePinnedArxivId(plain);
  if (pinned) {
    const spelling = pinned.version === null ? pinned.id : `${pinned.id}v${pinned.version}`;
    return { kind: "arxiv", ...pinned, spelling };
  }
  const spelling = plain.toLowerCase().replace(/\.pdf$/, "");
  const hex = /^(?:[^/]*-)?([0-9a-f]{8})$/.exec(spelling)?.[1];
  return hex === undefined ? null : { kind: "title", hex, spelling };
}
