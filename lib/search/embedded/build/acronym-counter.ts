import type { Paper } from "@/lib/paper/paper";
import { acronymsIn } from "../../analysis/acronyms";
import { carriesNothing } from "../../analysis/little-words";
import { compoundsOf } from "../../analysis/tokens";
import { type AcronymRows, longFormKey } from "../match/acronyms";

/** Of a large corpus, a definition must stand in more papers than one or two to be more than one paper's name. */
const LEAST_PAPERS = [
  { from: 200_000, least: 4 },
  { from: 20_000, least: 2 },
] as const;
/** At most so many acronyms are kept, those that most papers define. */
const MOST_ACRONYMS = 10_000;
/** While counting, definitions seen once are dropped when there are more than this. */
const MOST_COUNTED = 300_000;

interface Sense {
  readonly acronym: string;
  readonly long: string;
  papers: number;
}

/** A definition in a paper. */
export interface AcronymUse {
  /** The same for the same acronym of the same words. */
  readonly id: string;
  readonly acronym: string;
  readonly long: string;
  readonly printed: string;
}

/** Which acronyms a paper defines, each definition once. */
export function acronymUses({ title, abstract }: Pick<Paper, "title" | "abstract">): AcronymUse[] {
  const uses = new Map<string, AcronymUse>();
  for (const { acronym, long } of acronymsIn(`${title}. ${abstract}`)) {
    const key = acronymForm(acronym);
    const forms = formsOf(long);
    if (key === null || forms.length < 2) continue;
    const id = `${key} ${longFormKey(forms)}`;
    if (!uses.has(id))
      uses.set(id, { id, acronym: key, long: forms.join(" "), printed: singularOf(acronym) });
  }
  return [...uses.values()];
}

/** Counts in how many papers each acronym is defined as what. */
export class AcronymCounter {
  readonly #senses = new Map<string, Sense>();
  /** By acronym: how often it is printed how. */
  readonly #printed = new Map<string, Map<string, number>>();
  #papers = 0;

  /** Takes the definitions of the next paper in: what {@link acronymUses} gives. */
  add(uses: readonly AcronymUse[]): void {
    this.#papers++;
    for (const { id, acronym, long, printed } of uses) {
      this.#countPrinted(acronym, printed);
      const sense = this.#senses.get(id) ?? { acronym, long, papers: 0 };
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
    const kept = new Set([...this.#senses.values()].map(({ acronym }) => acronym));
    for (const acronym of this.#printed.keys()) if (!kept.has(acronym)) this.#printed.delete(acronym);
  }

  #rows(): AcronymRows {
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
      .map(({ acronym, senses }) => [
        acronym,
        this.#mostPrinted(acronym),
        senses.map(({ long, papers }) => [long, papers]),
      ]);
  }

  #countPrinted(acronym: string, printed: string): void {
    const counts = this.#printed.get(acronym) ?? new Map<string, number>();
    counts.set(printed, (counts.get(printed) ?? 0) + 1);
    this.#printed.set(acronym, counts);
  }

  #mostPrinted(acronym: string): string {
    const counts = [...(this.#printed.get(acronym) ?? [])];
    const [most] = counts.sort(([a, many], [b, more]) => more - many || compare(a, b));
    return most?.[0] ?? acronym;
  }
}

/** An acronym as one form, in singular (`LLMs`); null for more than one word and for words that carry nothing (`IT`). */
function acronymForm(acronym: string): string | null {
  const [compound, ...more] = compoundsOf(singularOf(acronym));
  const form = compound?.joined ?? compound?.parts[0]?.form;
  return form === undefined || more.length > 0 || carriesNothing(form) ? null : form;
}

function singularOf(acronym: string): string {
  return acronym.replace(/(?<=\p{Lu})s$/u, "");
}

function formsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts }) => parts.map(({ form }) => form));
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
