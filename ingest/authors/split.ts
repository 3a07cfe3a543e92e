import { type Chunk, chunksOf } from "./borders";
import { CommentReader } from "./comment-reader";
import { groupEnd, groupToken } from "./group-names";
import { habitsAfter, NO_HABITS, traitsOf } from "./name-habits";
import { type NameModel, nameModel } from "./name-model";
import { logSum } from "./token-table";

/** The end of a flattened entry, parted into what stands before the authors and their names. */
export interface SplitTail {
  /** Comment and journal reference as they stand; empty when there is neither. */
  readonly before: string;
  readonly authors: readonly string[];
  /** 0 to 1: the share of this reading among all readings. */
  readonly confidence: number;
}

/** Longer tokens are no part of a name. */
const LONGEST_TOKEN = 80;
/** Longer names do not occur; a name that goes on is a sentence. */
const LONGEST_NAME = 9;
/** The chance that an entry has no comment and no journal reference. */
const LOG_BARE = Math.log(0.35);
/** A comment so much less likely than names, by its logarithm, is read no further. */
const HOPELESS = 80;
/** Habits that one place is remembered with; the less likely ones are forgotten. */
const MOST_STATES = 6;

/** A place where a name begins, or the end. */
interface Step {
  readonly at: number;
  /** What the names so far have in common (see name-habits.ts). */
  readonly habits: number;
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
  const end = new Lattice(text, nameModel()).run();
  if (end === null) return { before: "", authors: text === "" ? [] : [text], confidence: 0 };
  const borders: number[] = [];
  for (let step: Step | null = end; step !== null; step = step.from) borders.push(step.at);
  borders.reverse();
  const authors = borders.slice(0, -1).map((start, i) => text.slice(start, borders[i + 1]).trim());
  return {
    before: text.slice(0, borders[0]).trim(),
    authors,
    confidence: Math.min(1, Math.exp(end.best - end.total)),
  };
}

/** All readings of a text, from left to right. */
class Lattice {
  readonly #text: string;
  readonly #model: NameModel;
  readonly #chunks: readonly Chunk[];
  /** By place, the readings up to there. */
  readonly #steps = new Map<number, Step[]>();

  constructor(text: string, model: NameModel) {
    this.#text = text;
    this.#model = model;
    this.#chunks = chunksOf(text, model.smallStarts);
  }

  /** The last step of the best reading, or null when there is none. */
  run(): Step | null {
    if (this.#text === "") return null;
    this.#reach(0, { habits: NO_HABITS, best: LOG_BARE, total: LOG_BARE }, null);
    const comment = new CommentReader(this.#model);
    let isHopeful = true;
    this.#chunks.forEach((chunk, i) => {
      const ends = isHopeful ? comment.read(this.#text, chunk) : NO_ENDS;
      for (const [at, log] of ends) this.#reach(at, { habits: NO_HABITS, best: log, total: log }, null);
      if (i === 0) this.#readNames(0, i);
      for (const border of chunk.borders) {
        this.#readNames(border, i);
        const best = this.#bestOf(border)?.best ?? Number.NEGATIVE_INFINITY;
        isHopeful &&= (ends.get(border) ?? best) > best - HOPELESS;
      }
    });
    const best = this.#bestOf(this.#text.length);
    const ends = this.#steps.get(this.#text.length) ?? [];
    return (
      best && {
        ...best,
        total: ends.reduce((sum, step) => logSum(sum, step.total), Number.NEGATIVE_INFINITY),
      }
    );
  }

  #bestOf(at: number): Step | null {
    let best: Step | null = null;
    for (const step of this.#steps.get(at) ?? []) if (best === null || step.best > best.best) best = step;
    return best;
  }

  /** Reads every name that may begin at a place. */
  #readNames(from: number, chunk: number): void {
    const steps = this.#steps.get(from);
    if (steps === undefined) return;
    let log = 0;
    let groupLog = 0;
    let first = "";
    let second = "";
    let previous = "";
    for (let tokens = 1; tokens <= LONGEST_NAME; tokens++) {
      const { start, end, borders } = this.#chunks[chunk + tokens - 1] ?? NONE;
      if (end === 0) return;
      const begin = Math.max(start, from);
      const length = this.#model.length(tokens);
      const close = (at: number): void => {
        const token = this.#text.slice(begin, at);
        const place = tokens === 1 ? this.#model.single(token) : this.#model.last(token);
        this.#extend(
          steps,
          at,
          log + length + place,
          traitsOf(tokens, first || token, second || token, token),
        );
        const group = groupLog + groupEnd(token);
        if (tokens > 1 && group > Number.NEGATIVE_INFINITY) this.#extendByGroup(steps, at, group);
      };
      for (const border of borders) {
        if (border - begin > LONGEST_TOKEN) break;
        if (border > begin) close(border);
      }
      if (end - begin > LONGEST_TOKEN) return;
      if (end === this.#text.length) close(end);
      const token = this.#text.slice(begin, end);
      if (tokens === 1) first = token;
      if (tokens === 2) second = token;
      groupLog += groupToken(token, previous);
      previous = token;
      if (tokens === 1 && /^the$/i.test(token)) log += LOG_LINK_IN_NAME;
      log += tokens === 1 ? this.#model.first(token) : this.#model.middle(token);
    }
  }

  /** Reads one name after each of the readings that end where it begins. */
  #extend(steps: readonly Step[], at: number, log: number, traits: number): void {
    for (const step of steps) {
      const added = log + this.#model.habit(traits, step.habits);
      const habits = habitsAfter(step.habits, traits);
      this.#reach(at, { habits, best: step.best + added, total: step.total + added }, step);
    }
  }

  /** Reads the name of a group, which shows no habits. */
  #extendByGroup(steps: readonly Step[], at: number, log: number): void {
    for (const step of steps) {
      this.#reach(at, { habits: step.habits, best: step.best + log, total: step.total + log }, step);
    }
  }

  #reach(
    at: number,
    { habits, best, total }: Pick<Step, "habits" | "best" | "total">,
    from: Step | null,
  ): void {
    const steps = this.#steps.get(at);
    if (steps === undefined) {
      this.#steps.set(at, [{ at, habits, best, total, from }]);
      return;
    }
    const known = steps.find((step) => step.habits === habits);
    if (known === undefined) {
      steps.push({ at, habits, best, total, from });
      if (steps.length > MOST_STATES) steps.sort((a, b) => b.best - a.best).pop();
      return;
    }
    known.total = logSum(known.total, total);
    if (best > known.best) {
      known.best = best;
      known.from = from;
    }
  }
}

/** A person whose name begins with `the`. */
const LOG_LINK_IN_NAME = -12;
const NO_ENDS: ReadonlyMap<number, number> = new Map();
const NONE: Chunk = { start: 0, end: 0, borders: [] };
