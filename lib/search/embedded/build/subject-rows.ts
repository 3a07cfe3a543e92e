import type { Subjects } from "../related/subjects";
import type { Place } from "../related/surface";
import type { ByteReader, ByteWriter } from "../storage/bytes";
import { SeenTwice } from "./seen-twice";

/** A word that a paper may be about; its form by number. */
interface StoredWord {
  readonly form: number;
  readonly count: number;
  readonly place: Place | null;
}

interface StoredPhrase {
  readonly place: Place;
  /** Where its terms are noted, to see whether another paper has them. */
  readonly slot: number;
  readonly words: readonly number[];
}

/** What a paper may be about, as it waits on the spool for what is known of the whole corpus. */
export interface StoredSubjects {
  readonly words: readonly StoredWord[];
  readonly phrases: readonly StoredPhrase[];
}

/** Appends a paper's subjects to its row, and notes its phrases. */
export function writeSubjects(
  row: ByteWriter,
  { words, phrases }: Subjects,
  numberOf: (form: string) => number,
  seen: SeenTwice,
): void {
  row.varint(words.length);
  for (const { form, count, place } of words) {
    row.varint(numberOf(form));
    row.varint(count);
    // Places are counted from 1; 0 is none.
    row.varint(place === null ? 0 : place[0] + 1);
    if (place !== null) row.varint(place[1] - place[0]);
  }
  row.varint(phrases.length);
  for (const { place, terms, words: inside } of phrases) {
    const slot = SeenTwice.slotOf(terms);
    seen.add(slot);
    row.varint(place[0]);
    row.varint(place[1] - place[0]);
    row.varint(slot);
    row.varint(inside.length);
    for (const word of inside) row.varint(word);
  }
}

/** Reads what {@link writeSubjects} wrote. */
export function readSubjects(row: ByteReader): StoredSubjects {
  const words = Array.from({ length: row.varint() }, (): StoredWord => {
    const form = row.varint();
    const count = row.varint();
    const start = row.varint() - 1;
    return { form, count, place: start < 0 ? null : [start, start + row.varint()] };
  });
  const phrases = Array.from({ length: row.varint() }, (): StoredPhrase => {
    const start = row.varint();
    const end = start + row.varint();
    const slot = row.varint();
    return { place: [start, end], slot, words: Array.from({ length: row.varint() }, () => row.varint()) };
  });
  return { words, phrases };
}
