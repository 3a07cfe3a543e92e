import type { AST } from "@eslint-community/regexpp";

/** Goes on with a match from a place; whether it ends in one. */
type Next = (at: number) => boolean;
/** Matches a piece of a pattern from a place and goes on. */
type Matcher = (at: number, next: Next) => boolean;

/** A bound above it is taken for it: what is looked at a fixed number of times at each place is linear. */
const HIGHEST_BOUND = 8;
/** Whoever takes so many steps for a few hundred characters is not linear. */
const MOST_STEPS = 3_000_000;

class TooManySteps extends Error {}

/**
 * Runs a regular expression as a backtracking engine does, counting each attempt to match a piece at a place: a measure
 * of the time that V8 takes which does not depend on the machine. V8 itself counts nothing that can be read.
 */
export class CountingMatcher {
  #steps = 0;
  #text = "";
  readonly #match: Matcher;
  readonly #flags: string;
  readonly #isSticky: boolean;
  readonly #captures = new Map<AST.CapturingGroup, string>();

  constructor({ pattern, flags }: { readonly pattern: AST.Pattern; readonly flags: AST.Flags }) {
    this.#flags = flags.raw.replace(/[gyd]/g, "");
    this.#isSticky = flags.sticky;
    this.#match = this.#any(pattern.alternatives, 1);
  }

  /** The steps of finding all matches in a text, one after the other; infinite when there are too many to count. */
  stepsFor(text: string): number {
    this.#steps = 0;
    this.#text = text;
    // A sticky pattern is tried at one place only.
    const last = this.#isSticky ? 0 : text.length;
    try {
      for (let at = 0; at <= last; ) {
        let end = -1;
        this.#match(at, (to) => {
          end = to;
          return true;
        });
        at = end > at ? end : at + 1;
      }
    } catch (error) {
      if (error instanceof TooManySteps || error instanceof RangeError) return Number.POSITIVE_INFINITY;
      throw error;
    }
    return this.#steps;
  }

  #count(): void {
    if (++this.#steps > MOST_STEPS) throw new TooManySteps();
  }

  #any(alternatives: readonly AST.Alternative[], direction: 1 | -1): Matcher {
    const choices = alternatives.map((one) => this.#sequence(one.elements, direction));
    return (at, next) => choices.some((choice) => choice(at, next));
  }

  #sequence(elements: readonly AST.Element[], direction: 1 | -1): Matcher {
    const ordered = direction === 1 ? elements : elements.toReversed();
    return ordered
      .map((element) => this.#element(element, direction))
      .reduceRight<Matcher>(
        (after, matcher) => (at, next) => matcher(at, (to) => after(to, next)),
        (at, next) => next(at),
      );
  }

  #element(element: AST.Element, direction: 1 | -1): Matcher {
    switch (element.type) {
      case "Quantifier":
        return this.#quantifier(element, direction);
      case "Group":
        return this.#any(element.alternatives, direction);
      case "CapturingGroup":
        return this.#capturing(element, direction);
      case "Assertion":
        return this.#assertion(element);
      case "Backreference":
        return this.#backreference(element);
      default:
        return this.#character(element.raw, direction);
    }
  }

  #character(raw: string, direction: 1 | -1): Matcher {
    const pattern = new RegExp(`^(?:${raw})$`, this.#flags);
    const known = new Map<string, boolean>();
    const fits = (sign: string): boolean => {
      const answer = known.get(sign) ?? pattern.test(sign);
      known.set(sign, answer);
      return answer;
    };
    return (at, next) => {
      this.#count();
      const sign = this.#text[direction === 1 ? at : at - 1];
      return sign !== undefined && fits(sign) && next(at + direction);
    };
  }

  #quantifier({ element, min, max, greedy }: AST.Quantifier, direction: 1 | -1): Matcher {
    const most = max === Number.POSITIVE_INFINITY ? max : Math.max(min, Math.min(max, HIGHEST_BOUND));
    const least = Math.min(min, HIGHEST_BOUND);
    const matcher = this.#element(element, direction);
    const again = (times: number, at: number, next: Next): boolean => {
      const more = () =>
        times < most && matcher(at, (to) => (to !== at || times < least) && again(times + 1, to, next));
      if (times < least) return more();
      return greedy ? more() || next(at) : next(at) || more();
    };
    return (at, next) => again(0, at, next);
  }

  #capturing(group: AST.CapturingGroup, direction: 1 | -1): Matcher {
    const inner = this.#any(group.alternatives, direction);
    return (at, next) =>
      inner(at, (to) => {
        this.#captures.set(group, this.#text.slice(Math.min(at, to), Math.max(at, to)));
        return next(to);
      });
  }

  #backreference({ resolved }: AST.Backreference): Matcher {
    const groups = Array.isArray(resolved) ? resolved : [resolved];
    return (at, next) => {
      this.#count();
      const text = groups.map((group) => this.#captures.get(group) ?? "").join("");
      return this.#text.startsWith(text, at) && next(at + text.length);
    };
  }

  #assertion(assertion: AST.Assertion): Matcher {
    if (!("alternatives" in assertion)) return this.#boundary(assertion);
    const inner = this.#any(assertion.alternatives, assertion.kind === "lookahead" ? 1 : -1);
    return (at, next) => inner(at, () => true) !== assertion.negate && next(at);
  }

  #boundary(assertion: AST.BoundaryAssertion): Matcher {
    const isMultiline = this.#flags.includes("m");
    const isWord = (at: number) => /\w/.test(this.#text[at] ?? "");
    const holds = (at: number): boolean => {
      if (assertion.kind === "word") return (isWord(at - 1) !== isWord(at)) !== assertion.negate;
      if (assertion.kind === "start") return at === 0 || (isMultiline && this.#text[at - 1] === "\n");
      return at === this.#text.length || (isMultiline && this.#text[at] === "\n");
    };
    return (at, next) => {
      this.#count();
      return holds(at) && next(at);
    };
  }
}
