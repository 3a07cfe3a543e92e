import type { PaperNumber } from "../../engine";
import { ByteReader } from "../storage/bytes";
import type { IndexViews } from "../storage/index-views";
import type { Place } from "./surface";

/** A telling word of a paper: its term, how often the paper says it, and where it first stands as a word of its own. */
export interface TellingWord {
  readonly term: number;
  readonly count: number;
  readonly place: Place | null;
}

/** What finds papers like one, and says why; the most telling first. */
export interface Profile {
  readonly words: readonly TellingWord[];
  /** Phrases that other papers have too. */
  readonly phrases: readonly Place[];
}

/** The profiles of all papers, as `write-profiles.ts` has written them. */
export class Profiles {
  readonly #offsets: Uint32Array;
  readonly #views: IndexViews;

  constructor(views: IndexViews) {
    this.#offsets = views.u32("profileOffsets");
    this.#views = views;
  }

  of(paper: PaperNumber): Profile {
    const bytes = this.#views.piece("profiles", this.#offsets[paper] ?? 0, this.#offsets[paper + 1] ?? 0);
    const reader = new ByteReader(bytes);
    // Each word takes some bytes: what says that there are more is no profile any more.
    const words = Array.from({ length: Math.min(reader.varint(), bytes.length) }, (): TellingWord => {
      const term = reader.varint();
      const count = reader.varint();
      const start = reader.varint() - 1;
      return { term, count, place: start < 0 ? null : [start, start + reader.varint()] };
    });
    const phrases: Place[] = [];
    while (reader.at < bytes.length) {
      const start = reader.varint();
      phrases.push([start, start + reader.varint()]);
    }
    return { words, phrases };
  }
}
