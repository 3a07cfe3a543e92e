import type { KeptPaper } from "./kept-paper";
import { LONGEST_NOTE, LONGEST_TAG, MOST_TAGS } from "./limits";

/** A paper of a reader's library, with what the reader made of it. Plain data, as the browser stores it. */
export interface Entry {
  /** The paper's key. */
  readonly key: string;
  readonly paper: KeptPaper;
  /** When it was saved, UTC; absent once it was taken out: then `removed` says when, and the rest stays for its return. */
  readonly saved?: string;
  readonly removed?: string;
  /** When the site last said what the paper is, UTC. */
  readonly asOf: string;
  /** The site does not hold the paper any more; what it said last is kept. */
  readonly gone?: true;
  readonly tags: readonly string[];
  /** Markdown. */
  readonly note: string;
  readonly read: boolean;
  /** Its place among what is to be read next, rising; absent when it is not to be read next. */
  readonly queue?: number;
}

/** A paper as it is saved first. */
export function newEntry(paper: KeptPaper, now: string): Entry {
  return { key: paper.key, paper, saved: now, asOf: now, tags: [], note: "", read: false };
}

/** Saves a paper: anew, or with what the reader had made of it before it was taken out. */
export function saved(before: Entry | undefined, paper: KeptPaper, now: string): Entry {
  if (before === undefined) return newEntry(paper, now);
  const { removed: _, gone: __, ...rest } = before;
  return { ...rest, key: paper.key, paper, saved: before.saved ?? now, asOf: now };
}

/** Takes a paper out; its tags and note are kept with it, so that this can be undone at any time. */
export function takenOut(entry: Entry, now: string): Entry {
  const { saved: _, queue: __, ...rest } = entry;
  return { ...rest, removed: now };
}

export function isSaved({ saved }: Entry): boolean {
  return saved !== undefined;
}

/** Puts a paper into the queue at a place, or takes it out of it. */
export function queuedAt(entry: Entry, place: number | null): Entry {
  const { queue: _, ...rest } = entry;
  return place === null ? rest : { ...rest, queue: place };
}

/** Two entries that turned out to be of one paper, as one: nothing that either says is lost. */
export function merged(into: Entry, other: Entry): Entry {
  const earlier = [into.saved, other.saved].filter((time) => time !== undefined).sort()[0];
  const queue = into.queue ?? other.queue;
  const base = earlier === undefined ? into : { ...into, saved: earlier };
  const { removed, ...kept } = base;
  return {
    ...kept,
    ...(earlier === undefined && removed !== undefined ? { removed } : {}),
    ...(queue === undefined ? {} : { queue }),
    tags: cleanTags([...into.tags, ...other.tags]),
    note: joinedNotes(into.note, other.note),
    read: into.read || other.read,
  };
}

function joinedNotes(a: string, b: string): string {
  if (a === b || b === "" || a.includes(b)) return a;
  if (a === "" || b.includes(a)) return b;
  return `${a}\n\n${b}`;
}

/** A tag as it is kept: one line without spaces around it; empty for what is none. Commas part tags. */
export function cleanTag(text: string): string {
  return text
    .replace(/[\s,]+/g, " ")
    .trim()
    .slice(0, LONGEST_TAG)
    .trim();
}

/** Tags without repetition, whatever their case, as many as are kept. */
export function cleanTags(tags: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const tag of tags.map(cleanTag)) {
    const name = tag.toLowerCase();
    if (tag !== "" && !byName.has(name)) byName.set(name, tag);
  }
  return [...byName.values()].slice(0, MOST_TAGS);
}

/** The tags that a field of text names, parted by commas. */
export function tagsFrom(text: string): string[] {
  return cleanTags(text.split(","));
}

/** A note as it is kept; longer ones are refused before they come here. */
export function cleanNote(text: string): string {
  return text.trimEnd().slice(0, LONGEST_NOTE);
}
