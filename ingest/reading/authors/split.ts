import { type Chunk, chunksOf } from "./borders";
import { CommentReader } from "./comment-reader";
import { groupEnd, groupToken, mentionsGroup } from "./group-names";
import { habitsAfter, NO_HABITS, traitsOf } from "./name-habits";
import { type NameModel, nameModel } from "./name-model";
import type { NameToken } from "./name-token";
import { logSum } from "./token-table";

/** The end of a flattened entry, parted into what stands before the authors and their names. */
export interface SplitTail {
  /** Comment and journal reference as they stand; empty when there is neither. */
  readonly before: string;
  readonly authors: readonly string[];
  /** 0 to 1: the share of this reading among all readings. */
  readonly confidence: number;
}

/** Longer tokens, or tokens with more places where a name might begin, are no part of a name. */
const LONGEST_TOKEN = 80;
const MOST_BORDERS = 8;
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

/** The first tokens of a name, as they are read. */
class NameBeginning {
  tokens = 0;
  log = 0;
  /** The same when the name is a group's. */
  groupLog = 0;
  first: NameToken | null = null;
  second: NameToken | null = null;
  last: NameToken | null = null;
}

/** All readings of a text, from left to right. */
class Lattice {
  readonly #text: string;
  readonly #model: NameModel;
  readonly #chunks: readonly Chunk[];
  readonly #hasGroup: boolean;
  /** By place, the readings up to there. */
  readonly #steps = new Map<number, Step[]>();

  constructor(text: string, model: NameModel) {
    this.#text = text;
    this.#model = model;
    this.#chunks = chunksOf(text, model.smallStarts);
    this.#hasGroup = mentionsGroup(text);
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
      if (i === 0) this.#readNames(0, i, -1);
      chunk.borders.forEach((border, j) => {
        this.#readNames(border, i, j);
        const best = this.#bestOf(border)?.best ?? Number.NEGATIVE_INFINITY;
        isHopeful &&= (ends.get(border) ?? best) > best - HOPELESS;
      });
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

  /** Reads every name that may begin at a place: the start of a stretch, or its border of the given number. */
  #readNames(from: number, chunk: number, border: number): void {
    const steps = this.#steps.get(from);
    if (steps === undefined) return;
    const name = new NameBeginning();
    for (let i = chunk; name.tokens < LONGEST_NAME; i++) {
      const stretch = this.#chunks[i];
      if (stretch === undefined) return;
      const { start, end, borders } = stretch;
      const begin = Math.max(start, from);
      const inside = i === chunk ? border + 1 : 0;
      for (let next = inside; next < Math.min(borders.length, inside + MOST_BORDERS); next++) {
        const at = borders[next] ?? end;
        if (at - begin > LONGEST_TOKEN) break;
        this.#close(steps, name, begin, at);
      }
      if (end - begin > LONGEST_TOKEN || borders.length - inside > MOST_BORDERS) return;
      if (end === this.#text.length) {
        this.#close(steps, name, begin, end);
        return;
      }
      this.#goOn(name, begin, end);
    }
  }

  /** Ends a name with a token. */
  #close(steps: readonly Step[], name: NameBeginning, begin: number, end: number): void {
    const token = this.#model.token(this.#text.slice(begin, end));
    const tokens = name.tokens + 1;
    const first = name.first ?? token;
    const second = name.second ?? token;
    const log = name.log + this.#model.length(tokens) + (tokens === 1 ? token.single : token.last);
    this.#extend(steps, end, log, traitsOf(tokens, first.look, second.look, token.look));
    if (!this.#hasGroup || tokens === 1) return;
    const group = name.groupLog + groupEnd(token.text);
    if (group > Number.NEGATIVE_INFINITY) this.#extendByGroup(steps, end, group);
  }

  /** Adds a token to a name that goes on. */
  #goOn(name: NameBeginning, begin: number, end: number): void {
    const token = this.#model.token(this.#text.slice(begin, end));
    if (this.#hasGroup) name.groupLog += groupToken(token.text, name.last?.text ?? "");
    if (name.tokens === 0) {
      name.first = token;
      name.log += token.first + (/^the$/i.test(token.text) ? LOG_THE : 0);
    } else {
      name.second ??= token;
      name.log += token.middle;
    }
    name.last = token;
    name.tokens++;
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
const LOG_THE = -12;
const NO_ENDS: ReadonlyMap<number, number> = new Map();
