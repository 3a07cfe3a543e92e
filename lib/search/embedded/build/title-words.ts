import { carriesNothing } from "../../analysis/little-words";
import type { Compound } from "../../analysis/tokens";
import { Counters } from "../storage/bytes";
import type { WriteFile } from "../storage/storage";
import { entryForm, renumbered, titleEntry } from "../storage/title-entry";

/** Gathers the words of titles in their order, as they were written: what the postings cannot tell, since they hold stems. */
export class TitleWordsBuilder {
  readonly #entries = new Counters();
  readonly #offsets = new Counters();
  #size = 0;
  #papers = 0;

  /** `numberOf` gives the number of a form. */
  add(title: readonly Compound[], numberOf: (form: string) => number): void {
    for (const { parts, joined } of title) {
      parts.forEach(({ form }, i) => {
        this.#push(titleEntry(numberOf(form), { little: carriesNothing(form) }));
        if (i === 0 && joined !== null) this.#push(titleEntry(numberOf(joined), { joined: true }));
      });
    }
    this.#offsets.set(++this.#papers, this.#size);
  }

  /** `forms` are the forms by their numbers here, in the order of the dictionary. */
  write(forms: Uint32Array, write: WriteFile): void {
    const places = new Uint32Array(forms.length);
    forms.forEach((form, place) => {
      places[form] = place;
    });
    const entries = this.#entries.first(this.#size);
    write(
      "titleWords",
      entries.map((entry) => renumbered(entry, places[entryForm(entry)] ?? 0)),
    );
    write("titleWordOffsets", this.#offsets.first(this.#papers + 1));
  }

  #push(entry: number): void {
    this.#entries.set(this.#size++, entry);
  }
}
