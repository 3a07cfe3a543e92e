import { perhapsBritish } from "../../analysis/american";
import { irregularPlural, termOf } from "../../analysis/terms";
import type { Dictionary, FormNumber } from "./dictionary";

/** So many forms that begin alike are compared by their stems, the most frequent. */
const COMPARED = 50;
/** What one of them costs, in steps: its stem is taken. */
const STEPS_A_FORM = 100;
/** So many answers are kept: one question asks for the same forms again and again. */
const KEPT = 10_000;

interface Found {
  readonly sibling: FormNumber;
  /** What finding it costs, in steps, whether or not it is kept. */
  readonly steps: number;
}

/** Finds forms of the corpus by the stem that they share with one that it may not have. */
export class Siblings {
  readonly #kept = new Map<string, Found>();

  constructor(private readonly dictionary: Dictionary) {}

  /**
   * The most frequent form that shares its stem with another, which no paper need have: `photonic` of `photonically`,
   * `mixture` of `mixtur`, `colour` of `color`; -1 when there is none.
   */
  of(form: string): Found {
    const kept = this.#kept.get(form);
    if (kept !== undefined) return kept;
    const found = this.#find(form);
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(form, found);
    return found;
  }

  #find(form: string): Found {
    const term = termOf(form);
    if (term.length < 3) return { sibling: -1, steps: 1 };
    const stem = term.replace(/i$/, "");
    let steps = 1;
    const plural = irregularPlural(form);
    const beginnings = [stem, ...perhapsBritish(stem), ...(plural === null ? [] : [plural])];
    for (const beginning of beginnings) {
      const siblings = this.dictionary.withPrefix(beginning, COMPARED);
      steps += this.dictionary.countWithPrefix(beginning) + siblings.length * STEPS_A_FORM;
      const sibling = siblings.find((one) => termOf(this.dictionary.name(one)) === term);
      if (sibling !== undefined) return { sibling, steps };
    }
    return { sibling: -1, steps };
  }
}
