import type { Dictionary } from "../match/dictionary";
import type { Leaf, Spelling } from "../match/leaf";
import type { IndexViews } from "../storage/index-views";
import { entryForm, isJoinedEntry, isLittleEntry } from "../storage/title-entry";

/** Where a word of a query stands in a title, counted in words that carry something: `[first, last]`. */
export type TitlePlace = readonly [first: number, last: number];

/** The forms `[from, end)` of the dictionary. */
type FormSpan = readonly [from: number, end: number];

/** What is looked for in titles for a spelling of a word: forms that follow each other, or a compound written as one. */
export interface TitleSpelling {
  readonly forms: readonly FormSpan[];
  /** -1 for none. */
  readonly joined: number;
}

/** The words of all titles as they were written: what the postings cannot tell, since they hold stems. */
export class Titles {
  readonly #entries: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #dictionary: Dictionary;

  constructor(views: IndexViews, dictionary: Dictionary) {
    this.#entries = views.u32("titleWords");
    this.#offsets = views.u32("titleWordOffsets");
    this.#dictionary = dictionary;
  }

  /** How many words a title has, compounds written as one among them. */
  length(paper: number): number {
    return (this.#offsets[paper + 1] ?? 0) - (this.#offsets[paper] ?? 0);
  }

  /** What stands for a word of a query in titles, just as it was typed; a spelling with a form that no paper has is left out. */
  spellings({ spellings, prefix }: Leaf): TitleSpelling[] {
    return spellings.flatMap((spelling) => {
      const last = spelling.length - 1;
      const forms = spelling.map((form, i) => this.#span(form, prefix !== "none" && i === last));
      if (forms.some(([from, end]) => from >= end)) return [];
      return [{ forms, joined: last === 0 ? this.#dictionary.find(spelling[0] ?? "") : -1 }];
    });
  }

  /** Where a title has one of the spellings. */
  places(paper: number, spellings: readonly TitleSpelling[]): TitlePlace[] {
    const end = this.#offsets[paper + 1] ?? 0;
    const places: TitlePlace[] = [];
    let carrying = 0;
    for (let at = this.#offsets[paper] ?? 0; at < end; at++) {
      const entry = this.#entries[at] ?? 0;
      if (isJoinedEntry(entry)) continue;
      const form = entryForm(entry);
      for (const { forms, joined } of spellings) {
        if (!isWithin(form, forms[0]) && joined < 0) continue;
        const last = this.#lastOf(forms, at, end, carrying);
        if (last >= 0) places.push([carrying, last]);
        else if (joined >= 0 && this.#isJoined(joined, at + 1, end)) places.push([carrying, carrying]);
      }
      if (!isLittleEntry(entry)) carrying++;
    }
    return places;
  }

  #span(form: Spelling[number], open: boolean): FormSpan {
    if (open) return this.#dictionary.span(form);
    const number = this.#dictionary.find(form);
    return number < 0 ? [0, 0] : [number, number + 1];
  }

  /** How many words that carry something stand before the last word of a spelling that begins here; -1 when none does. */
  #lastOf(forms: readonly FormSpan[], from: number, end: number, before: number): number {
    let carrying = before;
    let last = before;
    let at = from;
    for (const [first, behind] of forms) {
      while (at < end && isJoinedEntry(this.#entries[at] ?? 0)) at++;
      if (at >= end) return -1;
      const entry = this.#entries[at++] ?? 0;
      if (entryForm(entry) < first || entryForm(entry) >= behind) return -1;
      last = carrying;
      if (!isLittleEntry(entry)) carrying++;
    }
    return last;
  }

  #isJoined(form: number, at: number, end: number): boolean {
    const entry = at < end ? (this.#entries[at] ?? 0) : 0;
    return isJoinedEntry(entry) && entryForm(entry) === form;
  }
}

function isWithin(form: number, span: FormSpan | undefined): boolean {
  return span !== undefined && form >= span[0] && form < span[1];
}
