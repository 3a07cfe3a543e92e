import { type Compound, compoundsOf, type Part } from "../../analysis/tokens";
import { transliterated } from "../../analysis/transliterate";
import { VALUE_MARK, valueKey } from "../storage/layout";
import type { Spelling } from "./leaf";

/** The dictionary entry of an initial: it stands wherever a given name begins with it, written out or not. */
export function initialKey(form: string): string {
  return valueKey("initial", [...form][0] ?? "");
}

/** The dictionary entry of a word of a name, which may be that entry already: names have no stems, `Roberts` is no Robert. */
export function nameKey(form: string): string {
  return form.startsWith(VALUE_MARK) ? form : valueKey("name", form);
}

export function isInitial(form: string): boolean {
  return /^\p{L}$/u.test(form);
}

/** Whether a word may be several initials: `CH`. */
export function isInitials(typed: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(typed);
}

/** The ways in which papers may print a name, as dictionary entries that follow each other. */
export interface NameSpellings {
  /** Any of these is the name. */
  readonly spellings: readonly Spelling[];
  /** Where no paper has those: the family name may have been put first. */
  readonly otherwise: readonly Spelling[];
}

/** Of a name with many umlauts not every mixture of spellings is looked for. */
const MOST_SPELLINGS = 8;

/**
 * An author's name as papers may print it. `J Smith`, `smith, j` and `Smith J` all ask for a given name in J before
 * Smith, `Smith JA` for two; `smith, john` asks for John Smith, and so does `Smith John` where nobody is called so. The last
 * word of a name that is unfinished is no initial, but the beginning of a word.
 */
export function nameSpellings(text: string, unfinished = false): NameSpellings {
  if (unfinished) return { spellings: spelled(unfinishedWords(text)), otherwise: [] };
  const comma = text.indexOf(",");
  if (comma >= 0) {
    const whole = text.replaceAll(",", " ");
    const ordered = wordsOf(`${text.slice(comma + 1).replaceAll(",", " ")} ${text.slice(0, comma)}`);
    return { spellings: spelled(ordered), otherwise: spelled(wordsOf(whole)) };
  }
  const words = wordsOf(text);
  const initials = words.length - 1 - words.findLastIndex((word) => !areInitials(word));
  // Nobody's family name is a letter, except where papers print it so: `Gandhi K S`.
  if (initials > 0 && initials < words.length) {
    const ordered = [...words.slice(-initials), ...words.slice(0, -initials)];
    return { spellings: [...spelled(ordered), ...spelled(words)], otherwise: [] };
  }
  const rotated = [...words.slice(1), ...words.slice(0, 1)];
  return { spellings: spelled(words), otherwise: words.length < 2 ? [] : spelled(rotated) };
}

function unfinishedWords(text: string): NameWord[] {
  const words = wordsOf(text);
  const end = compoundsOf(text)
    .at(-1)
    ?.parts.map(({ form }) => nameKey(form));
  return end === undefined ? [] : [...words.slice(0, -1), [end]];
}

/** A word of a name: what may stand for it, each a dictionary entry or several. */
type NameWord = readonly Spelling[];

function wordsOf(text: string): NameWord[] {
  return compoundsOf(text).map((compound) => entriesOf(compound, text));
}

function areInitials(word: NameWord): boolean {
  return word.some((entries) => entries.every((entry) => entry === initialKey(entry.at(-1) ?? "")));
}

/** `D'Incao` is a D and Incao, and no initial; `J.-P.` is two; `CH` may be two, or somebody's name. */
function entriesOf({ parts, joined }: Compound, text: string): NameWord {
  if (parts.every(({ form }) => isInitial(form))) return [parts.map(({ form }) => initialKey(form))];
  const [only, ...more] = parts;
  if (only === undefined) return [];
  if (more.length > 0)
    return [parts.map(({ form }) => nameKey(form)), ...(joined === null ? [] : [[nameKey(joined)]])];
  const typed = text.slice(only.start, only.end);
  const initials = isInitials(typed) ? [[...only.form].map(initialKey)] : [];
  return [...formsOf(only, typed).map((form) => [nameKey(form)]), ...initials];
}

function formsOf({ form }: Part, typed: string): string[] {
  return [form, ...transliterated(form, typed)];
}

/** Every way to write the words one after the other, up to a limit: first as typed. */
function spelled(words: readonly NameWord[]): Spelling[] {
  let found: Spelling[] = [[]];
  for (const word of words)
    found = word
      .flatMap((entries) => found.map((before) => [...before, ...entries]))
      .slice(0, MOST_SPELLINGS);
  return found.filter((one) => one.length > 0);
}
