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
import type { Draft } from "./draft";
import { sourceTitle } from "./group";
import type { Work } from "./merge";
import { compare } from "./reading";
import { arxivIdOf, publisherDoi } from "./same-work";

/** A merged work and the drafts it was made from. */
export interface Claimant {
  readonly work: Work;
  readonly drafts: readonly Draft[];
}

/** Who holds each title's hex: a place among the claimants. */
type Holders = Map<string, number>;
/** The previous book by address. */
type Book = ReadonlyMap<string, Address>;

/**
 * Gives every work its key, and the book of title addresses for the next snapshot. Every draft without an arXiv id
 * claims the address of its title for its work; who held an address in `previous` keeps it; of new claimants a work
 * without an arXiv id comes first, then the order of `claimants` decides. Addresses of works that are gone stay in
 * the book.
 */
export function assignAddresses(
  claimants: readonly Claimant[],
  previous: readonly Address[],
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
  return { keys, addresses: carryOver(held, previous, new Set(keys)) };
}

function titleHolders(claimants: readonly Claimant[], before: Book): Holders {
  const claims = new Map<string, number[]>();
  claimants.forEach((claimant, place) => {
    for (const hex of claimedHexes(claimant)) {
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

function claimedHexes({ drafts }: Claimant): Set<string> {
  const untied = drafts.filter((draft) => arxivIdOf(draft) === null);
  return new Set(untied.map((draft) => permalinkHex({ title: sourceTitle(draft) })));
}

function chooseHolder(
  hex: string,
  rivals: readonly { readonly place: number; readonly claimant: Claimant }[],
  before: Book,
): number | null {
  const entry = before.get(hex);
  if (entry === undefined) {
    const untied = rivals.find(({ claimant }) => claimant.work.arxivId === undefined);
    return (untied ?? rivals[0])?.place ?? null;
  }
  const free = rivals.filter(
    ({ claimant }) => !contradicts(claimant, entry) && distinctHex(claimant, before) === null,
  );
  const same =
    free.find(({ claimant }) => claimant.drafts.some((draft) => abstractDigest(draft) === entry.abstract)) ??
    free.find(({ claimant }) => naturalKey(claimant, hex) === entry.to);
  return (same ?? free[0])?.place ?? null;
}

/** Another DOI or another first author than the work that the address was given to. */
function contradicts({ drafts }: Claimant, entry: Address): boolean {
  const dois = drafts.flatMap((draft) => publisherDoi(draft) ?? []);
  if (entry.doi !== undefined && dois.length > 0) return !dois.includes(entry.doi);
  const { firstAuthor } = entry;
  const authors = drafts.flatMap((draft) => draft.authors?.[0]?.name ?? []);
  if (firstAuthor === undefined || authors.length === 0) return false;
  return !authors.some((name) => namesCompatible(name, firstAuthor));
}

/** The address by DOI or author that this work was once given because its title's was taken; null for most. */
function distinctHex(claimant: Claimant, before: Book): string | null {
  const facts = factsOf(claimant);
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
  const facts = factsOf(claimant);
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
  for (const hex of permalinkHexes(factsOf(claimant))) if (isFree(hex)) return hex;
  throw new Error("The hexes of a title have no end.");
}

function naturalKey(claimant: Claimant, hex: string): string {
  const { arxivId, title } = factsOf(claimant);
  return arxivId ?? titleKey(title, hex);
}

function factsOf({ work }: Claimant): WorkFacts {
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

function entryOf(address: string, to: string, { drafts, work }: Claimant): Address {
  const doi = drafts.map(publisherDoi).find((known) => known !== null);
  const firstAuthor = work.authors[0]?.name;
  const abstract = drafts.map(abstractDigest).find((digest) => digest !== undefined);
  return {
    address,
    to,
    ...(doi ? { doi } : {}),
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
  live: ReadonlySet<string>,
): Address[] {
  const book = new Map(held);
  for (const entry of previous) {
    const heir = held.get(entry.address);
    const old = addressOf(entry.to);
    // The paper had another key, mostly an arXiv id that no source names any more: it leads to the present one.
    if (heir !== undefined && !live.has(entry.to) && !book.has(old)) book.set(old, { ...heir, address: old });
  }
  for (const entry of previous) {
    if (book.has(entry.address) || live.has(entry.address)) continue;
    const to = live.has(entry.to) ? entry.to : (book.get(addressOf(entry.to))?.to ?? entry.to);
    book.set(entry.address, { ...entry, to });
  }
  return [...book.values()].sort((a, b) => compare(a.address, b.address));
}

/** The address in the book under which a key is found: the hex of a title's key, or the arXiv id itself. */
export function addressOf(key: string): string {
  const path = parsePaperPath(key);
  return path?.kind === "title" ? path.hex : key;
}
