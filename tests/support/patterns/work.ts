import { Session } from "node:inspector/promises";

/**
 * Counts the work of a piece of the program: how often each block of its code runs, as V8's precise coverage has it,
 * and how many characters and elements the built-in methods that it calls look at. A measure of time that is the same
 * on every machine and every day, so that a test may compare it. What patterns cost beyond the text that they pass
 * over is tested elsewhere (tests/unit/patterns).
 */
export class WorkCounter {
  readonly #session = new Session();

  /** To be called once before work is counted. */
  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post("Profiler.enable");
    await this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  stop(): void {
    this.#session.disconnect();
  }

  /** The work of one run. */
  async of(run: () => unknown): Promise<number> {
    await this.#blocks();
    const builtIns = new BuiltIns();
    try {
      await run();
    } finally {
      builtIns.restore();
    }
    return builtIns.work + (await this.#blocks());
  }

  /** How many blocks have run since this was asked before. */
  async #blocks(): Promise<number> {
    const { result } = await this.#session.post("Profiler.takePreciseCoverage");
    let blocks = 0;
    for (const { url, functions } of result) {
      if (url.startsWith("node:") || url === import.meta.url) continue;
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
    }
    return blocks;
  }
}

type Method = (this: unknown, ...values: never[]) => unknown;
/** What a call costs: `self` is what it was called on. */
type Cost = (self: string | readonly unknown[], result: unknown, values: readonly unknown[]) => number;

const whole: Cost = (self) => self.length;
const upToFound: Cost = (self, result, values) => {
  const from = typeof values[1] === "number" ? values[1] : 0;
  return (typeof result === "number" && result >= 0 ? result : self.length) - from + 1;
};
const ofResult: Cost = (_self, result) => (Array.isArray(result) ? result.length : 1);

const STRING_COSTS: Readonly<Record<string, Cost>> = {
  indexOf: upToFound,
  lastIndexOf: (self, result) => (typeof result === "number" ? self.length - result : 1),
  includes: whole,
  toLowerCase: whole,
  toUpperCase: whole,
  normalize: whole,
  localeCompare: whole,
  trim: (self, result) => (typeof result === "string" ? self.length - result.length + 1 : 1),
  trimEnd: (self, result) => (typeof result === "string" ? self.length - result.length + 1 : 1),
  split: whole,
  replaceAll: whole,
  repeat: (_self, result) => (typeof result === "string" ? result.length : 1),
};
const ARRAY_COSTS: Readonly<Record<string, Cost>> = {
  slice: ofResult,
  concat: ofResult,
  flat: ofResult,
  toReversed: ofResult,
  toSorted: ofResult,
  indexOf: upToFound,
  includes: whole,
  join: whole,
  reverse: whole,
  fill: (self, _result, [, from, to]) => Number(to ?? self.length) - Number(from ?? 0) + 1,
  splice: (self, _result, [at]) => self.length - Number(at) + 1,
};

/** Counts what built-in methods look at, until it is taken back. */
class BuiltIns {
  work = 0;
  readonly #undo: (() => void)[] = [];

  constructor() {
    for (const [name, cost] of Object.entries(STRING_COSTS)) this.#count(String.prototype, name, cost);
    for (const [name, cost] of Object.entries(ARRAY_COSTS)) this.#count(Array.prototype, name, cost);
    this.#countMatches();
  }

  restore(): void {
    for (const undo of this.#undo) undo();
  }

  #count(prototype: object, name: string, cost: Cost): void {
    const method: Method = Reflect.get(prototype, name);
    const note = (self: string | readonly unknown[], result: unknown, values: readonly unknown[]): void => {
      this.work += Math.max(1, cost(self, result, values));
    };
    this.#replace(prototype, name, function (this: string | readonly unknown[], ...values: never[]) {
      const result = method.apply(this, values);
      note(this, result, values);
      return result;
    });
  }

  /** All that matches patterns goes through `exec`. */
  #countMatches(): void {
    const { exec } = RegExp.prototype;
    const note = (cost: number): void => {
      this.work += cost;
    };
    this.#replace(RegExp.prototype, "exec", function (this: RegExp, text: string) {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const { source } = this;
      const found = exec.call(this, text);
      const isAtOnePlace = this.sticky || (source.startsWith("^") && !source.includes("|"));
      if (found !== null) note(found.index + found[0].length - from + 1);
      else note(isAtOnePlace ? 1 : text.length - from + 1);
      return found;
    });
  }

  #replace(prototype: object, name: string, method: unknown): void {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    Object.defineProperty(prototype, name, { ...descriptor, value: method });
    this.#undo.push(() => Object.defineProperty(prototype, name, descriptor));
  }
}
