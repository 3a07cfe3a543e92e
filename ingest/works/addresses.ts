import { createHash } from "node:crypto";
import type { Address } from "@/lib/corpus/format";
import { namesCompatible } from "@/lib/paper/names";
import {
  parsePaperPath,
  permalinkHex,
  permalinkHexes,
  permalinkNormalV1,
  titleKey,
  type WorkFacts,
} from "@/lib/paper/permalink";
import type { Draft } from "../draft";
import { compare } from "../store/stored-reading";
import { arxivIdOf, publisherDoi, sourceTitle } from "./identity";
import type { Work } from "./merge";

/** A work that has a claim to the address of a title: what decides between it and others of that title. */
export interface Claimant {
  readonly facts: WorkFacts;
  /** The addresses of the titles of its drafts without an arXiv id. */
  readonly claims: ReadonlySet<string>;
  readonly dois: readonly string[];
  /** The first author of each draft that names authors. */
  readonly firstAuthors: readonly string[];
  /** Digests of the abstracts of its drafts. */
  readonly abstracts: readonly string[];
}

/** The claim of a merged work, from the work and its drafts. */
export function claimantOf(work: Work, drafts: readonly Draft[]): Claimant {
  const untied = drafts.filter((draft) => arxivIdOf(draft) === null);
  return {
    facts: factsOf(work),
    claims: new Set(untied.map((draft) => permalinkHex({ title: sourceTitle(draft) }))),
    dois: drafts.flatMap((draft) => publisherDoi(draft) ?? []),
    firstAuthors: drafts.flatMap((draft) => draft.authors?.[0]?.name ?? []),
    abstracts: drafts.flatMap((draft) => abstractDigest(draft) ?? []),
  };
}

/** Who holds each title's hex: a place among the claimants. */
type Holders = Map<string, number>;
/** The previous book by address. */
type Book = ReadonlyMap<string, Address>;

/**
 * Gives every claimant its key, and the book of title addresses for the next snapshot. Every draft without an arXiv
 * id claims the address of its title for its work; who held an address in `previous` keeps it; of new claimants a
 * work without an arXiv id comes first, then the order of `claimants` decides. Addresses of works that are gone stay
 * in the book. `otherKeys` are the arXiv ids of the works that claim no title.
 */
export function assignAddresses(
  claimants: readonly Claimant[],
  previous: readonly Address[],
  otherKeys: ReadonlySet<string> = new Set(),
): { keys: string[]; addresses: Address[] } {
  const before = new Map(previous.map((entry) => [entry.address, entry]));
  const holders = titleHolders(claimants, before);
  const keys = claimants.map((claimant, place) => keyOf(claimant, place, holders, before));
  const held = new Map<string, Address>();
  for (const [hex, place] of holders) {
    const claimant = claimants[place];
    const key = keys[place];
    if (claimant !== undefined && key !== undefined) held.set(hex, entryOf(hex, key, claimant));
  }
  const own = new Set(keys);
  const isLive = (key: string) => own.has(key) || otherKeys.has(key);
  return { keys, addresses: carryOver(held, previous, isLive) };
}

function titleHolders(claimants: readonly Claimant[], before: Book): Holders {
  const claims = new Map<string, number[]>();
  claimants.forEach((claimant, place) => {
    for (const hex of claimant.claims) {
      const rivals = claims.get(hex);
      if (rivals === undefined) claims.set(hex, [place]);
      else rivals.push(place);
    }
  });
  const holders: Holders = new Map();
  for (const [hex, places] of claims) {
    const rivals = places.flatMap((place) => {
      const claimant = claimants[place];
      return claimant === undefined ? [] : [{ place, claimant }];
    });
    const holder = chooseHolder(hex, rivals, before);
    if (holder !== null) holders.set(hex, holder);
  }
  return holders;
}

function chooseHolder(
  hex: string,
  rivals: readonly { readonly place: number; readonly claimant: Claimant }[],
  before: Book,
): number | null {
  const entry = before.get(hex);
  if (entry === undefined) {
    const untied = rivals.find(({ claimant }) => claimant.facts.arxivId === undefined);
    return (untied ?? rivals[0])?.place ?? null;
  }
  const free = rivals.filter(
    ({ claimant }) => !contradicts(claimant, entry) && distinctHex(claimant, before) === null,
  );
  const same =
    free.find(
      ({ claimant }) => entry.abstract !== undefined && claimant.abstracts.includes(entry.abstract),
    ) ?? free.find(({ claimant }) => naturalKey(claimant, hex) === entry.to);
  return (same ?? free[0])?.place ?? null;
}

/** Another DOI or another first author than the work that the address was given to. */
function contradicts({ dois, firstAuthors }: Claimant, entry: Address): boolean {
  if (entry.doi !== undefined && dois.length > 0) return !dois.includes(entry.doi);
  const { firstAuthor } = entry;
  if (firstAuthor === undefined || firstAuthors.length === 0) return false;
  return !firstAuthors.some((name) => namesCompatible(name, firstAuthor));
}

/** The address by DOI or author that this work was once given because its title's was taken; null for most. */
function distinctHex({ facts }: Claimant, before: Book): string | null {
  const distinctions = [facts.doi, facts.firstAuthor].filter((fact) => fact !== undefined).length;
  const hexes = permalinkHexes(facts);
  hexes.next();
  for (let i = 0; i < distinctions; i++) {
    const next = hexes.next();
    if (next.done !== true && before.has(next.value)) return next.value;
  }
  return null;
}

function keyOf(claimant: Claimant, place: number, holders: Holders, before: Book): string {
  const { facts } = claimant;
  if (facts.arxivId !== undefined) return facts.arxivId;
  const hex = freeHex(claimant, place, holders, before);
  holders.set(hex, place);
  return titleKey(facts.title, hex);
}

function freeHex(claimant: Claimant, place: number, holders: Holders, before: Book): string {
  const isFree = (hex: string) => {
    const holder = holders.get(hex);
    const entry = before.get(hex);
    return holder === undefined ? entry === undefined || !contradicts(claimant, entry) : holder === place;
  };
  const published = distinctHex(claimant, before);
  if (published !== null && isFree(published)) return published;
  for (const hex of permalinkHexes(claimant.facts)) if (isFree(hex)) return hex;
  throw new Error("The hexes of a title have no end.");
}

function naturalKey({ facts: { arxivId, title } }: Claimant, hex: string): string {
  return arxivId ?? titleKey(title, hex);
}

function factsOf(work: Work): WorkFacts {
  const year = work.submitted?.slice(0, 4);
  const firstAuthor = work.authors[0]?.name;
  return {
    title: sourceTitle(work),
    ...(work.arxivId === undefined ? {} : { arxivId: work.arxivId }),
    ...(work.doi === undefined ? {} : { doi: work.doi }),
    ...(firstAuthor === undefined ? {} : { firstAuthor }),
    ...(year === undefined ? {} : { year }),
  };
}

function entryOf(address: string, to: string, { facts, dois, abstracts }: Claimant): Address {
  const [doi] = dois;
  const { firstAuthor } = facts;
  const [abstract] = abstracts;
  return {
    address,
    to,
    ...(doi === undefined ? {} : { doi }),
    ...(firstAuthor === undefined ? {} : { firstAuthor }),
    ...(abstract === undefined ? {} : { abstract }),
  };
}

function abstractDigest(draft: Draft): string | undefined {
  const abstract = draft.abstractSource ?? draft.abstract;
  if (abstract === undefined) return undefined;
  return createHash("sha256").update(permalinkNormalV1(abstract)).digest("hex").slice(0, 16);
}

/** Adds to the held addresses those of the previous book, each leading on to where its paper is now. */
function carryOver(
  held: ReadonlyMap<string, Address>,
  previous: readonly Address[],
  isLive: (key: string) => boolean,
): Address[] {
  const book = new Map(held);
  for (const entry of previous) {
    const heir = held.get(entry.address);
    const old = addressOf(entry.to);
    // The paper had another key, mostly an arXiv id that no source names any more: it leads to the present one.
    if (heir !== undefined && !isLive(entry.to) && !book.has(old)) book.set(old, { ...heir, address: old });
  }
  for (const entry of previous) {
    if (book.has(entry.address) || isLive(entry.address)) continue;
    const to = isLive(entry.to) ? entry.to : (book.get(addressOf(entry.to))?.to ?? entry.to);
    book.set(entry.address, { ...entry, to });
  }
  return [...book.values()].sort((a, b) => compare(a.address, b.address));
}

/** The address in the book under which a key is found: the hex of a title's key, or the arXiv id itself. */
export function addressOf(key: string): string {
  const path = parsePaperPath(key);
  return path?.kind === "title" ? path.hex : key;
}
