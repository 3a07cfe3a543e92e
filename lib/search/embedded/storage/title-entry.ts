/**
 * A word of a title in one number: its form's place in the dictionary, whether it carries nothing, and whether it is the
 * compound that begins at the word before, written as one.
 */

const JOINED = 1 << 31;
const LITTLE = 1 << 30;
const FORM = LITTLE - 1;

export function titleEntry(form: number, kind: { little?: boolean; joined?: boolean }): number {
  return ((form & FORM) | (kind.little ? LITTLE : 0) | (kind.joined ? JOINED : 0)) >>> 0;
}

export function entryForm(entry: number): number {
  return entry & FORM;
}

export function isLittleEntry(entry: number): boolean {
  return (entry & LITTLE) !== 0;
}

export function isJoinedEntry(entry: number): boolean {
  return (entry & JOINED) !== 0;
}

/** The same word under another number of its form. */
export function renumbered(entry: number, form: number): number {
  return ((entry & ~FORM) | form) >>> 0;
}
