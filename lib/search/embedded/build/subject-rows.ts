import type { Subjects } from "../related/subjects";
import type { ByteReader, ByteWriter } from "../storage/bytes";
import { SeenTwice } from "./seen-twice";

/** Appends a paper's subjects to its record. */
export function writeSubjects(
  record: ByteWriter,
  { words, phrases }: Subjects,
  numberOf: (form: string) => number,
): void {
  record.varint(words.length);
  for (const { form, count, place } of words) {
    record.varint(numberOf(form));
    record.varint(count);
    // Places are counted from 1; 0 is none.
    record.varint(place === null ? 0 : place[0] + 1);
    if (place !== null) record.varint(place[1] - place[0]);
  }
  record.varint(phrases.length);
  for (const { place, terms, words: inside } of phrases) {
    record.varint(SeenTwice.slotOf(terms));
    record.varint(place[0]);
    record.varint(place[1] - place[0]);
    record.varint(inside.length);
    for (const word of inside) record.varint(word);
  }
}

/** Copies subjects from a paper's record to its row, forms under other numbers, and notes its phrases. */
export function copySubjects(
  record: ByteReader,
  row: ByteWriter,
  numberOf: (form: number) => number,
  seen: SeenTwice,
): void {
  const words = record.varint();
  row.varint(words);
  for (let left = words; left > 0; left--) {
    row.varint(numberOf(record.varint()));
    row.varint(record.varint());
    const start = record.varint();
    row.varint(start);
    if (start > 0) row.varint(record.varint());
  }
  const phrases = record.varint();
  row.varint(phrases);
  for (let left = phrases; left > 0; left--) {
    const slot = record.varint();
    seen.add(slot);
    row.varint(slot);
    row.varint(record.varint());
    row.varint(record.varint());
    const inside = record.varint();
    row.varint(inside);
    for (let i = 0; i < inside; i++) row.varint(record.varint());
  }
}
