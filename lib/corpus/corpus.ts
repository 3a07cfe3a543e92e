import type { Awaitable, PaperNumber, Papers, PaperTexts, SearchEngine } from "@/lib/search/engine";
import type { Vocabulary } from "@/lib/topics/vocabulary";
import type { Manifest, Published } from "./format";

/** Where a path below `/papers/` leads. */
export type Resolution =
  /** The paper itself, at its canonical address; `version` when the address pins one that is held. */
  | { readonly kind: "paper"; readonly paper: PaperNumber; readonly version: number | null }
  /** A paper by another name: send the reader to `/papers/<key>`. */
  | { readonly kind: "redirect"; readonly key: string }
  /** The paper is held, but not in that version. */
  | { readonly kind: "version-not-held"; readonly paper: PaperNumber; readonly version: number }
  | { readonly kind: "unknown" };

/** Everything by one author, in the order of `newest`. */
export interface AuthorPage {
  readonly slug: string;
  /** The name as most of the papers print it. */
  readonly name: string;
  readonly papers: readonly PaperNumber[];
}

/** A long list of names, of which a part is read at a time. */
export interface NameList {
  slice(start: number, end: number): Awaitable<readonly string[]>;
}

/** The slugs of all authors, in rising order. */
export interface AuthorSlugs extends NameList {
  readonly count: number;
}

/** The same on this machine's disk. */
export interface LocalAuthorSlugs extends AuthorSlugs {
  slice(start: number, end: number): readonly string[];
}

/** One snapshot, opened: immutable, shared by all requests, replaced as a whole. Its papers may be on another machine. */
export interface Corpus {
  /** The snapshot's content hash. */
  readonly id: string;
  /** Every byte was checked before it was opened; otherwise sizes and times alone. */
  readonly isVerified: boolean;
  readonly manifest: Manifest;
  readonly published: Published;
  readonly texts: Papers;
  /** The key of every paper, by its number: addresses without reading a text. */
  readonly keys: NameList;
  readonly engine: SearchEngine;
  readonly vocabulary: Vocabulary;
  /** `path` is decoded and has no leading slash: `2505.23819v5`, `some-title-0123abcd`. */
  resolve(path: string): Awaitable<Resolution>;
  author(slug: string): Awaitable<AuthorPage | null>;
  readonly authorSlugs: AuthorSlugs;
}

/** A snapshot all of which is on this machine's disk, and at hand at once. */
export interface LocalCorpus extends Corpus {
  readonly texts: PaperTexts;
  readonly keys: readonly string[];
  resolve(path: string): Resolution;
  author(slug: string): AuthorPage | null;
  readonly authorSlugs: LocalAuthorSlugs;
}
