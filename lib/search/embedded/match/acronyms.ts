import { z } from "zod";
import { isParticle } from "@/lib/paper/names";
import { carriesNothing } from "../../analysis/little-words";
import { termOf } from "../../analysis/terms";

/** An acronym keeps at most so many senses, none rarer than this share of its first. */
const MOST_SENSES = 3;
const SENSE_SHARE = 0.25;
/** A long form leads to an acronym only if most who define the acronym mean it so. */
const OWN_SHARE = 0.6;
/**
 * A word is taken for an acronym when so many of the papers that have it define it so. Typed in the acronym's own case
 * it speaks for itself; in another, it must be hardly anything else: `bec`, but not `set`.
 */
const DEFINED_SHARE = { ownCase: 1 / 200, otherCase: 1 / 12 } as const;
/** Words that mean themselves unless they are typed as the acronym is printed. */
const ALWAYS_WORDS: ReadonlySet<string> = new Set(["let", "et", "al"]);

/** Rows of the file: the acronym as a form, in singular, as papers print it, and its long forms, the most frequent first. */
const rowsSchema = z.array(
  z.tuple([z.string(), z.string(), z.array(z.tuple([z.string(), z.int().positive()]))]),
);
export type AcronymRows = z.infer<typeof rowsSchema>;

interface Acronym {
  readonly printed: string;
  readonly long: readonly (readonly string[])[];
  /** How many papers define it. */
  readonly papers: number;
}

/** What acronyms stand for in a corpus, and what is shortened to which. */
export class Acronyms {
  readonly #acronyms = new Map<string, Acronym>();
  readonly #short = new Map<string, string>();
  readonly #having: (form: string) => number;

  /** `having` counts the papers with a form. Throws a `ZodError` for anything but what the counter of acronyms gave. */
  constructor(file: unknown, having: (form: string) => number) {
    this.#having = having;
    const strength = new Map<string, number>();
    for (const [acronym, printed, senses] of rowsSchema.parse(file)) {
      const total = senses.reduce((sum, [, papers]) => sum + papers, 0);
      const first = senses[0]?.[1] ?? 0;
      const kept = senses.filter(([, papers]) => papers >= first * SENSE_SHARE).slice(0, MOST_SENSES);
      this.#acronyms.set(acronym, { printed, long: kept.map(([long]) => long.split(" ")), papers: total });
      for (const [long, papers] of kept) {
        const key = longFormKey(long.split(" "));
        if (papers < total * OWN_SHARE || papers <= (strength.get(key) ?? 0)) continue;
        strength.set(key, papers);
        this.#short.set(key, acronym);
      }
    }
  }

  /** What an acronym or its plural stands for, as forms, the most frequent first; `typed` is the form in its own case. */
  longForms(form: string, typed: string): readonly (readonly string[])[] {
    if (carriesNothing(form)) return [];
    const acronym = this.#acronyms.get(form) ?? this.#acronyms.get(form.replace(/s$/, ""));
    if (acronym === undefined) return [];
    const own = typed.replace(/(?<=\p{Lu})s$/u, "") === acronym.printed;
    if (!own && (isParticle(form) || ALWAYS_WORDS.has(form))) return [];
    const share = own ? DEFINED_SHARE.ownCase : DEFINED_SHARE.otherCase;
    return acronym.papers < share * this.#having(form) ? [] : acronym.long;
  }

  /** What forms that follow each other are shortened to; null when they are not. */
  acronymOf(forms: readonly string[]): string | null {
    return this.#short.get(longFormKey(forms)) ?? null;
  }

  /** An acronym as most papers print it: `BEC`, `MoE`. */
  printed(acronym: string): string {
    return this.#acronyms.get(acronym)?.printed ?? acronym;
  }
}

/** The terms of forms that follow each other, by which a long form is known. */
export function longFormKey(forms: readonly string[]): string {
  return forms.map(termOf).join(" ");
}
