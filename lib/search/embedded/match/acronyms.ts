import { z } from "zod";
import type { Paper } from "@/lib/paper/paper";
import { acronymsIn } from "../../analysis/acronyms";
import { carriesNothing } from "../../analysis/little-words";
import { termOf } from "../../analysis/terms";
import { compoundsOf } from "../../analysis/tokens";

/** Of a large corpus, a definition must stand in more papers than one or two to be more than one paper's name. */
const LEAST_PAPERS = [
  { from: 200_000, least: 4 },
  { from: 20_000, least: 2 },
] as const;
/** At most so many acronyms are kept, those that most papers define. */
const MOST_ACRONYMS = 10_000;
/** While counting, definitions seen once are dropped when there are more than this. */
const MOST_COUNTED = 300_000;
/** An acronym keeps at most so many senses, none rarer than this share of its first. */
const MOST_SENSES = 3;
const SENSE_SHARE = 0.25;
/** A long form leads to an acronym only if most who define the acronym mean it so. */
const OWN_SHARE = 0.6;

/** Rows of the file: the acronym as a form, in singular, and its long forms as words, the most frequent first. */
const rowsSchema = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.int().positive()]))]));
type Rows = z.infer<typeof rowsSchema>;

interface Sense {
  readonly acronym: string;
  readonly long: string;
  papers: number;
}

/** Counts in how many papers each acronym is defined as what. */
export class AcronymCounter {
  readonly #senses = new Map<string, Sense>();
  #papers = 0;

  add({ title, abstract }: Paper): void {
    this.#papers++;
    const seen = new Set<string>();
    for (const { acronym, long } of acronymsIn(`${title}. ${abstract}`)) {
      const key = acronymForm(acronym);
      const forms = formsOf(long);
      if (key === null || forms.length < 2) continue;
      const id = `${key} ${keyOf(forms)}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const sense = this.#senses.get(id) ?? { acronym: key, long: forms.join(" "), papers: 0 };
      sense.papers++;
      this.#senses.set(id, sense);
    }
    if (this.#senses.size > MOST_COUNTED) this.#dropRarest();
  }

  /** The bytes of the index file: the same for the same papers in the same order. */
  file(): Uint8Array {
    return new TextEncoder().encode(JSON.stringify(this.#rows()));
  }

  #dropRarest(): void {
    for (const [id, { papers }] of this.#senses) if (papers === 1) this.#senses.delete(id);
  }

  #rows(): Rows {
    const least = LEAST_PAPERS.find(({ from }) => this.#papers >= from)?.least ?? 1;
    const byAcronym = new Map<string, Sense[]>();
    for (const sense of this.#senses.values()) {
      if (sense.papers < least) continue;
      const senses = byAcronym.get(sense.acronym);
      if (senses === undefined) byAcronym.set(sense.acronym, [sense]);
      else senses.push(sense);
    }
    const kept = [...byAcronym].map(([acronym, senses]) => ({ acronym, senses: senses.sort(byPapers) }));
    kept.sort((a, b) => countOf(b.senses) - countOf(a.senses) || compare(a.acronym, b.acronym));
    return kept
      .slice(0, MOST_ACRONYMS)
      .sort((a, b) => compare(a.acronym, b.acronym))
      .map(({ acronym, senses }) => [acronym, senses.map(({ long, papers }) => [long, papers])]);
  }
}

/** What acronyms stand for in a corpus, and what is shortened to which. */
export class Acronyms {
  readonly #long = new Map<string, readonly (readonly string[])[]>();
  readonly #short = new Map<string, string>();

  /** Throws a `ZodError` for anything but what {@link AcronymCounter.file} gave. */
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
        const key = keyOf(long.split(" "));
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
    return this.#short.get(keyOf(forms)) ?? null;
  }
}

/** An acronym as one form, in singular (`LLMs`); null for more than one word and for words that carry nothing (`IT`). */
function acronymForm(acronym: string): string | null {
  const [compound, ...more] = compoundsOf(acronym.replace(/(?<=\p{Lu})s$/u, ""));
  const form = compound?.joined ?? compound?.parts[0]?.form;
  return form === undefined || more.length > 0 || carriesNothing(form) ? null : form;
}

function formsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts }) => parts.map(({ form }) => form));
}

function keyOf(forms: readonly string[]): string {
  return forms.map(termOf).join(" ");
}

function countOf(senses: readonly Sense[]): number {
  return senses.reduce((sum, { papers }) => sum + papers, 0);
}

function byPapers(a: Sense, b: Sense): number {
  return b.papers - a.papers || compare(a.long, b.long);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
