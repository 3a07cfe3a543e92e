import type { Paper } from "@/lib/paper/paper";
import { type PaperPath, parsePaperPath } from "@/lib/paper/permalink";
import { heldVersions } from "@/lib/paper/version";
import type { PaperNumber, PaperTexts } from "@/lib/search/engine";
import type { Resolution } from "./corpus";
import type { Address } from "./format";

/** The paper that an address leads to: its number and its key. */
export interface Place {
  readonly key: string;
  readonly paper: PaperNumber;
}

/** What is looked up of a path: an arXiv id, or the hex of a title. */
export function addressOf(parsed: PaperPath): string {
  return parsed.kind === "arxiv" ? parsed.id : parsed.hex;
}

/** Whether the path pins a version of that paper itself: then it takes the paper to say whether it is held. */
export function isPinned(parsed: PaperPath, place: Place | null): boolean {
  return parsed.kind === "arxiv" && parsed.version !== null && place?.key === parsed.id;
}

/** Where a path leads whose address leads to `place`; `paper` is that paper, where the path {@link isPinned}. */
export function resolutionOf(
  path: string,
  parsed: PaperPath,
  place: Place | null,
  paper: Paper | null,
): Resolution {
  if (place === null) return { kind: "unknown" };
  const { key, paper: number } = place;
  if (parsed.kind === "title")
    return path === key ? { kind: "paper", paper: number, version: null } : { kind: "redirect", key };
  const { id, version, spelling } = parsed;
  if (key !== id) return { kind: "redirect", key };
  if (version !== null && (paper === null || !heldVersions(paper).includes(version)))
    return { kind: "version-not-held", paper: number, version };
  return path === spelling ? { kind: "paper", paper: number, version } : { kind: "redirect", key: spelling };
}

/** Finds papers by every address they ever had; see the addresses in `corpus.ts`. */
export class Resolver {
  readonly #texts: PaperTexts;
  readonly #numbers: ReadonlyMap<string, PaperNumber>;
  /** Key by the hex of a title, or by an arXiv id that was given up. */
  readonly #addresses: ReadonlyMap<string, string>;

  constructor(texts: PaperTexts, keys: readonly string[], addresses: readonly Address[]) {
    this.#texts = texts;
    this.#numbers = new Map(keys.map((key, number) => [key, number]));
    this.#addresses = new Map(addresses.map(({ address, to }) => [address, to]));
  }

  resolve(path: string): Resolution {
    const parsed = parsePaperPath(path);
    if (parsed === null) return { kind: "unknown" };
    const place = this.#place(parsed);
    const paper = place !== null && isPinned(parsed, place) ? this.#texts.read(place.paper) : null;
    return resolutionOf(path, parsed, place, paper);
  }

  #place(parsed: PaperPath): Place | null {
    const address = addressOf(parsed);
    const isKey = parsed.kind === "arxiv" && this.#numbers.has(address);
    const key = isKey ? address : this.#addresses.get(address);
    const paper = key === undefined ? undefined : this.#numbers.get(key);
    return key === undefined || paper === undefined ? null : { key, paper };
  }
}
