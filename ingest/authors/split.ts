import { type NameModel, nameModel } from "./name-model";

/** The end of a flattened entry, parted into what stands before the authors and their names. */
export interface SplitTail {
  /** Comment and journal reference as they stand; empty when there is neither. */
  readonly before: string;
  readonly authors: readonly string[];
  /** 0 to 1: the share of this reading among all readings. */
  readonly confidence: number;
}

/** Longer tokens are no part of a name, and borders far inside a longer stretch without spaces are not sought. */
const LONGEST_TOKEN = 80;
const LONGEST_GLUED_STRETCH = 400;
/** Longer names do not occur; a name that goes on is a sentence. */
const LONGEST_NAME = 9;
/** The chance that a word of a comment is its last. */
const LOG_LAST_WORD = Math.log(0.03);
/** The chance that an entry has no comment and no journal reference. */
const LOG_BARE = Math.log(0.35);
const LOG_COMMENT = Math.log(0.65);

/** The chance that a text of nothing but capitalised words is a comment: two or three of them are rather a name. */
const LOG_ONLY_CAPITALISED = -5;

/**
 * States between tokens: in the text before the authors, in such a text when all its words so far are capitalised,
 * before a name, or inside one that has so many tokens.
 */
const TEXT = -1;
const CAPITALISED_TEXT = -2;
const BEFORE_NAME = 0;

interface Step {
  readonly at: number;
  readonly state: number;
  /** Best reading so far, and the sum over all of them. */
  best: number;
  total: number;
  from: Step | null;
}

/**
 * Parts `…at FC 2026Fatemeh Heidari SoureshjaniJan Gorzny` into text and names. Every place where a capital follows
 * without a space may be a border; the likeliest borders are found by dynamic programming over the chances of given
 * names, family names and words (see name-model.ts).
 */
export function splitTail(tail: string): SplitTail {
  const text = tail.trim();
  const steps = new Lattice(text, nameModel());
  const end = steps.run();
  if (end === null) return { before: "", authors: text === "" ? [] : [text], confidence: 0 };
  const borders: number[] = [];
  for (let step: Step | null = end; step !== null; step = step.from) {
    if (step.state === BEFORE_NAME) borders.push(step.at);
  }
  borders.reverse();
  const authors = borders.slice(0, -1).map((start, i) => text.slice(start, borders[i + 1]).trim());
  return {
    before: text.slice(0, borders[0]).trim(),
    authors,
    confidence: Math.min(1, Math.exp(end.best - end.total)),
  };
}

/** All readings of a text, reached step by step from left to right. */
class Lattice {
  readonly #text: string;
  readonly #model: NameModel;
  /** By place, the states that can be reached there. */
  readonly #steps = new Map<number, Map<number, Step>>();

  constructor(text: string, model: NameModel) {
    this.#text = text;
    this.#model = model;
  }

  /** The last step of the best reading, or null when there is none. */
  run(): Step | null {
    if (this.#text === "") return null;
    this.#reach(0, BEFORE_NAME, LOG_BARE, null);
    this.#reach(0, CAPITALISED_TEXT, LOG_COMMENT, null);
    for (const [start, end, next] of chunksOf(this.#text)) {
      const ends = [...bordersOf(this.#text, start, end), end];
      for (const [i, from] of [start, ...ends.slice(0, -1)].entries()) {
        for (const step of this.#steps.get(from)?.values() ?? []) this.#advance(step, ends, i, next);
      }
    }
    return this.#steps.get(this.#text.length)?.get(BEFORE_NAME) ?? null;
  }

  /** Reads every token that starts at a step; the possible ends are those of its chunk from the given one on. */
  #advance(step: Step, ends: readonly number[], firstEnd: number, next: number): void {
    const isChunkStart = step.at === 0 || /\s/.test(this.#text[step.at - 1] ?? "");
    if (step.state !== BEFORE_NAME && !isChunkStart) return;
    const longest = step.state < BEFORE_NAME ? LONGEST_GLUED_STRETCH : LONGEST_TOKEN;
    for (let i = firstEnd; i < ends.length - 1; i++) {
      const end = ends[i] ?? 0;
      if (end - step.at > longest) break;
      this.#read(step, end, null);
    }
    const chunkEnd = ends.at(-1) ?? 0;
    this.#read(step, chunkEnd, chunkEnd < this.#text.length ? next : null);
  }

  /** Reads one token; `goesOn` is where the next one starts when a space follows. */
  #read(step: Step, end: number, goesOn: number | null): void {
    const isText = step.state < BEFORE_NAME;
    const token = this.#text.slice(step.at, Math.min(end, step.at + LONGEST_GLUED_STRETCH));
    if (isText) this.#advanceText(step, token, end, goesOn);
    else if (token.length <= LONGEST_TOKEN) this.#advanceName(step, token, end, goesOn);
  }

  #advanceText(step: Step, token: string, end: number, goesOn: number | null): void {
    const score = this.#model.word(token);
    const state = step.state === CAPITALISED_TEXT && CAPITALISED.test(token) ? CAPITALISED_TEXT : TEXT;
    if (goesOn !== null) this.#reach(goesOn, state, score, step);
    else if (end < this.#text.length) {
      const last = LOG_LAST_WORD + (state === TEXT ? 0 : LOG_ONLY_CAPITALISED);
      this.#reach(end, BEFORE_NAME, score + last, step);
    }
  }

  #advanceName(step: Step, token: string, end: number, goesOn: number | null): void {
    const place = step.state + 1;
    if (goesOn !== null) {
      if (place >= LONGEST_NAME) return;
      this.#reach(goesOn, place, place === 1 ? this.#model.first(token) : this.#model.middle(token), step);
      return;
    }
    const score = place === 1 ? this.#model.single(token) : this.#model.last(token);
    this.#reach(end, BEFORE_NAME, score + this.#model.length(place), step);
  }

  #reach(at: number, state: number, score: number, from: Step | null): void {
    const best = (from?.best ?? 0) + score;
    const total = (from?.total ?? 0) + score;
    const states = this.#steps.get(at) ?? new Map<number, Step>();
    this.#steps.set(at, states);
    const known = states.get(state);
    if (known === undefined) {
      states.set(state, { at, state, best, total, from });
      return;
    }
    const high = Math.max(known.total, total);
    known.total = high + Math.log1p(Math.exp(Math.min(known.total, total) - high));
    if (best > known.best) {
      known.best = best;
      known.from = from;
    }
  }
}

const CAPITALISED = /^\p{Lu}[\p{L}'-]*$/u;

/** The stretches between spaces, each with the place where the next one starts. */
function* chunksOf(text: string): Iterable<[start: number, end: number, next: number]> {
  for (const hit of text.matchAll(/(\S+)\s*/g)) {
    yield [hit.index, hit.index + (hit[1] ?? "").length, hit.index + hit[0].length];
  }
}

// Before a capital that no hyphen or opening bracket or quote holds fast, and that is not inside a word of capitals;
// before the words that introduce a group; around the colon of `Planck Collaboration:N. Aghanim`.
const BORDER = new RegExp(
  [
    "(?<=[^\\s\\-–([{“])(?<!(?:^|\\s)[\"'])(?<!\\p{Lu}(?=\\p{Lu}{2})|\\p{Lu}{2}(?=\\p{Lu}(?![\\p{Ll}.])))[\\p{Lu}\\p{Lt}\\p{Lo}]",
    "(?<=[\\p{Ll}.])(?:and|for|the|with|other)(?=\\s)",
    "(?<=\\p{L}):(?=\\p{L})",
    "(?<=:)\\p{L}",
  ].join("|"),
  "gu",
);

/** Places inside a chunk where a name may begin. */
function bordersOf(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end + 1).matchAll(BORDER)].map((hit) => start + hit.index);
}
