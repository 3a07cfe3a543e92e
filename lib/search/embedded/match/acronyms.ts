import { z } from "zod";
import { carriesNothing } from "../../analysis/little-words";
import { termOf } from "../../analysis/terms";

/** An acronym keeps at most so many senses, none rarer than this share of its first. */
const MOST_SENSES = 3;
const SENSE_SHARE = 0.25;
/** A long form leads to an acronym only if most who define the acronym mean it so. */
const OWN_SHARE = 0.6;

/** Rows of the file: the acronym as a form, in singular, and its long forms as words, the most frequent first. */
const rowsSchema = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.int().positive()]))]));
export type AcronymRows = z.infer<typeof rowsSchema>;

/** What acronyms stand for in a corpus, and what is shortened to which. */
export class Acronyms {
  readonly #long = new Map<string, readonly (readonly string[])[]>();
  readonly #short = new Map<string, string>();

  /** Throws a `ZodError` for anything but what the counter of acronyms gave. */
  constructor(file: unknown) {
    const strength = new Map<string, number>();
    for (const [acronym, senses] of rowsSchema.parse(file)) {
      const total = senses.reduce((sum, [, papers]) => sum + papers, 0);
      const first = senses[0]?.[1] ?? 0;
      const kept = senses.filter(([, papers]) => papers >= first * SENSE_SHARE).slice(0, MOST_SENSES);
      this.#long.set(
        acronym,
        kept.map(([long]) => long.split(" ")),
      );
      for (const [long, papers] of kept) {
        const key = longFormKey(long.split(" "));
        if (papers < total * OWN_SHARE || papers <= (strength.get(key) ?? 0)) continue;
        strength.set(key, papers);
        this.#short.set(key, acronym);
      }
    }
  }

  /** What an acronym or its plural stands for, as forms, the most frequent first. */
  longForms(form: string): readonly (readonly string[])[] {
    if (carriesNothing(form)) return [];
    return this.#long.get(form) ?? this.#long.get(form.replace(/s$/, "")) ?? [];
  }

  /** What forms that follow each other are shortened to; null when they are not. */
  acronymOf(forms: readonly string[]): string | null {
    return this.#short.get(longFormKey(forms)) ?? null;
  }
}

/** The terms of forms that follow each other, by which a long form is known. */
export function longFormKey(forms: readonly string[]): string {
  return forms.map(termOf).join(" ");
}
