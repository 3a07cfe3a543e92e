/** What tells a small ASCII letter from its capital. */
export const SMALL = 32;

/** A power of two: enough for the words that texts are mostly made of. */
const SLOTS = 1 << 16;
/** Where V8 begins to make a piece of a text by pointing into it, which would keep the whole text in memory. */
const POINTS_INTO_TEXT = 13;

/** Forms met before, each at the place that its hash gives; the next of the same place takes it over. */
const shared: (string | undefined)[] = new Array(SLOTS);

/**
 * A word of ASCII letters in small ones: the same string for the same word, as long as nothing has taken its place.
 * Whoever looks it up in a table then need not read it again. `hash` is any number that small letters give.
 */
export function sharedForm(text: string, start: number, end: number, hash: number): string {
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = shared[slot];
  if (known !== undefined && known.length === end - start && isAt(known, text, start)) return known;
  const form = text.slice(start, end).toLowerCase();
  const own = form.length < POINTS_INTO_TEXT ? form : Buffer.from(form, "latin1").toString("latin1");
  shared[slot] = own;
  return own;
}

function isAt(form: string, text: string, start: number): boolean {
  for (let i = 0; i < form.length; i++)
    if (form.charCodeAt(i) !== (text.charCodeAt(start + i) | SMALL)) return false;
  return true;
}
