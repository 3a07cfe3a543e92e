import { type PaperPath, parsePaperPath } from "@/lib/paper/permalink";
import type { PaperNumber, PaperTexts } from "@/lib/search/engine";
import type { Resolution } from "./corpus";
import type { Address } from "./format";

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
    return parsed.kind === "arxiv" ? this.#arxiv(path, parsed) : this.#title(path, parsed.hex);
  }

  #title(path: string, hex: string): Resolution {
    const key = this.#addresses.get(hex);
    const paper = key === undefined ? undefined : this.#numbers.get(key);
    if (key === undefined || paper === undefined) return { kind: "unknown" };
    return path === key ? { kind: "paper", paper, version: null } : { kind: "redirect", key };
  }

  #arxiv(path: string, { id, version, spelling }: Extract<PaperPath, { kind: "arxiv" }>): Resolution {
    const paper = this.#numbers.get(id);
    if (paper === undefined) {
      const key = this.#addresses.get(id);
      const moved = key !== undefined && this.#numbers.has(key);
      return moved ? { kind: "redirect", key } : { kind: "unknown" };
    }
    if (version !== null && !this.#holds(paper, version)) return { kind: "version-not-held", paper, version };
    return path === spelling ? { kind: "paper", paper, version } : { kind: "redirect", key: spelling };
  }

  #holds(paper: PaperNumber, version: number): boolean {
    const { version: newest, otherVersions } = this.#texts.read(paper);
    return newest === version || otherVersions.some((other) => other.version === version);
  }
}
