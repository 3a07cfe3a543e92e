import { permalinkNormalV1 } from "@/lib/paper/permalink";
import type { Draft } from "../draft";
import { Column } from "../store/column";
import { fingerprintOf } from "../store/fingerprint";
import { sourceTitle } from "./identity";
import { membership } from "./sharing";
import { tellingWords, titleWords } from "./title-words";

/** How many keys a draft has. */
export const BLOCKING_KEYS = 5;
/** So much of a title, or of an abstract, tells it from nearly all others. */
const FEWEST_WORDS = 3;
const MOST_WORDS = 5;
const SHORTEST_TITLE = 4;
const FIRST_LETTERS = 60;
/** Enough of an abstract to have that many letters. */
const FIRST_CHARACTERS = 120;

/**
 * Fingerprints of what two records of one work have in common even where their sources differ: the title letter by
 * letter, its telling words, the first and the last of them (so that others may differ), and the beginning of the
 * abstract (so that any word of the title may). 0 where a draft has nothing of the kind.
 */
export function blockingKeys(draft: Draft): number[] {
  const words = titleWords(draft.title);
  const telling = tellingWords(words);
  const few = fewOf(telling.length);
  const start = abstractStart(draft.abstract);
  return [
    fingerprintOf(permalinkNormalV1(sourceTitle(draft))),
    words.length === 0 ? 0 : fingerprintOf(words.join("")),
    few === 0 ? 0 : fingerprintOf(telling.slice(0, few).join("")),
    few === 0 ? 0 : fingerprintOf(telling.slice(-few).join("")),
    start.length < FIRST_LETTERS ? 0 : fingerprintOf(start),
  ];
}

/**
 * How many words of a title make a key beside the whole: half of them, so that a word that differs is in one half
 * alone; of the shortest titles none.
 */
function fewOf(words: number): number {
  if (words < SHORTEST_TITLE) return 0;
  return Math.min(MOST_WORDS, Math.max(FEWEST_WORDS, Math.floor(words / 2)));
}

function abstractStart(abstract = ""): string {
  return permalinkNormalV1(abstract.slice(0, FIRST_CHARACTERS)).slice(0, FIRST_LETTERS);
}

/** Drafts that agree in a key with more than this many others are not told apart by it. */
const LARGEST_BLOCK = 1_000;
/** Within a block every draft is compared with this many after it; of many copies each has one nearby. */
const WINDOW = 10;
/** Two places in one number, exact up to 67 million drafts. */
const PLACES = 2 ** 26;

/** Two places, the smaller one first. */
export type Pair = readonly [number, number];

/**
 * The pairs of drafts worth comparing, each once and in order: both agree in a key, and at least one is open, that is,
 * may join another. Blocks are large only for titles such as "Editorial", and then compared by a sliding window
 * (M. Hernández and S. Stolfo, "The merge/purge problem for large databases", 1995), so that the pairs grow with the
 * drafts and not with their square. `groupOf` says which drafts are one work already.
 */
export function* candidatePairs(
  keys: readonly Float64Array[],
  isOpen: (place: number) => boolean,
  groupOf: (place: number) => number,
): Generator<Pair> {
  const pairs = new DistinctPairs();
  for (const column of keys) {
    for (const block of blocks(column, isOpen)) {
      const places = firstOfEachGroup(block, groupOf);
      if (places.length > LARGEST_BLOCK) continue;
      places.forEach((place, i) => {
        for (const other of places.slice(i + 1, i + 1 + WINDOW))
          if (isOpen(place) || isOpen(other)) pairs.add(place, other);
      });
    }
  }
  yield* pairs.inOrder();
}

/** Pairs, of which most are added under several keys. */
class DistinctPairs {
  #pairs = new Column();
  #limit = 1_000_000;

  add(a: number, b: number): void {
    this.#pairs.push(a * PLACES + b);
    if (this.#pairs.size < this.#limit) return;
    this.#dropRepeated();
    this.#limit = Math.max(this.#limit, this.#pairs.size * 2);
  }

  *inOrder(): Generator<Pair> {
    this.#dropRepeated();
    for (const pair of this.#pairs.view()) yield [Math.floor(pair / PLACES), pair % PLACES];
  }

  #dropRepeated(): void {
    const sorted = this.#pairs.view().sort();
    this.#pairs = new Column();
    sorted.forEach((pair, i) => {
      if (pair !== sorted[i - 1]) this.#pairs.push(pair);
    });
  }
}

/** The drafts of equal keys, at least two, where at least one is open. */
function* blocks(keys: Float64Array, isOpen: (place: number) => boolean): Generator<Uint32Array> {
  const wanted = membership(keys.filter((key, place) => key !== 0 && isOpen(place)).sort());
  const count = keys.reduce((sum, key) => sum + Number(wanted(key)), 0);
  const places = new Uint32Array(count);
  let size = 0;
  keys.forEach((key, place) => {
    if (wanted(key)) places[size++] = place;
  });
  const keyAt = (i: number) => keys[places[i] ?? -1];
  places.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  for (let start = 0, end = 1; start < count; start = end++) {
    while (end < count && keyAt(end) === keyAt(start)) end++;
    if (end - start > 1) yield places.subarray(start, end);
  }
}

function firstOfEachGroup(block: Uint32Array, groupOf: (place: number) => number): number[] {
  const groups = new Set<number>();
  return Array.from(block).filter((place) => {
    const group = groupOf(place);
    return !groups.has(group) && groups.add(group);
  });
}
