import { type ByteReader, Counters } from "../storage/bytes";
import type { WriteFile } from "../storage/storage";
import { entryForm, renumbered } from "../storage/title-entry";

/** Gathers the words of titles in their order, as they were written: what the postings cannot tell, since they hold stems. */
export class TitleWordsBuilder {
  readonly #entries = new Counters();
  readonly #offsets = new Counters();
  #size = 0;
  #papers = 0;

  /** Takes the words of a title from its paper's record (see {@link PaperRecorder}), forms under other numbers. */
  add(record: ByteReader, numberOf: (form: number) => number): void {
    for (let left = record.varint(); left > 0; left--) {
      const entry = record.varint();
      this.#entries.set(this.#size++, renumbered(entry, numberOf(entryForm(entry))));
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
}
