import type { Paper } from "@/lib/paper/paper";
import { type Compound, compoundsOf } from "../../analysis/tokens";
import { WordCache } from "../../analysis/word-cache";
import { initialKey, isInitial, nameKey } from "../match/author-names";
import type { Tokens } from "../related/subjects";
import { AUTHOR_GAP, FIELD_GAP, type IndexedField } from "../storage/layout";

/**
 * Receives each word of a paper: its form, its field and its position in the paper. `split` is where a compound of
 * two parts, written as one word, comes apart (`noninvasive`: 3); 0 for everything else.
 */
export type WordSink = (form: string, field: IndexedField, position: number, split: number) => void;

/**
 * Walks through the words of a paper, fields in their order, and gives the paper's row of the `starts` column. `tokens`
 * are those of its title and abstract.
 * A compound written as one word stands where its first and its last part stand, so that phrases hold on both sides.
 */
export function walkWords(paper: Paper, tokens: Tokens, sink: WordSink): readonly number[] {
  let at = walkCompounds(tokens.title, "title", 0, sink);
  const starts: number[] = [];
  const begin = (): number => {
    at += FIELD_GAP;
    starts.push(at);
    return at;
  };
  at = walkCompounds(tokens.abstract, "abstract", begin(), sink);
  begin();
  for (const { name } of paper.authors) at = walkName(name, at, sink) + AUTHOR_GAP;
  at = walkText(paper.comment ?? "", "comment", begin(), sink);
  at = walkText(paper.journalRef ?? "", "journal", begin(), sink);
  begin();
  at = walkSpellings(tokens.title, paper.titleSource, "title", at, sink);
  walkSpellings(tokens.abstract, paper.abstractSource, "abstract", at, sink);
  return starts;
}

function walkText(text: string, field: IndexedField, from: number, sink: WordSink): number {
  return walkCompounds(compoundsOf(text), field, from, sink);
}

function walkCompounds(
  compounds: readonly Compound[],
  field: IndexedField,
  from: number,
  sink: WordSink,
): number {
  let at = from;
  for (const { parts, joined } of compounds) {
    const first = at;
    for (const { form } of parts) sink(form, field, at++, 0);
    if (joined === null) continue;
    const [head] = parts;
    sink(joined, field, first, parts.length === 2 ? (head?.form.length ?? 0) : 0);
    sink(joined, field, at - 1, 0);
  }
  return at;
}

/**
 * The words of a name stand also as names, which have no stems, and given names as their initials, so that `J Smith`
 * finds John Smith.
 */
function walkName(name: string, from: number, sink: WordSink): number {
  const compounds = compoundsOf(name);
  const last = compounds.reduce((sum, { parts }) => sum + parts.length, 0) - 1;
  let place = 0;
  for (const { parts } of compounds) {
    for (const { form } of parts) {
      const { initial, isInitial } = NAMES.get(form, readName);
      if (place < last || isInitial) sink(initial, "author", from + place, 0);
      place++;
    }
  }
  return walkCompounds(compounds, "author", from, (form, field, position, split) => {
    sink(form, field, position, split);
    sink(NAMES.get(form, readName).name, field, position, 0);
  });
}

/** What stands for a word as a name, and for its initial: names come again, and so do their entries. */
interface NameEntries {
  readonly name: string;
  readonly initial: string;
  readonly isInitial: boolean;
}

const NAMES = new WordCache<NameEntries>();

function readName(form: string): NameEntries {
  return { name: nameKey(form), initial: initialKey(form), isInitial: isInitial(form) };
}

/** The words that only the source's own spelling has (`3.0times`), so that both spellings are found. */
function walkSpellings(
  compounds: readonly Compound[],
  source: string | undefined,
  field: IndexedField,
  from: number,
  sink: WordSink,
): number {
  if (source === undefined) return from;
  const known = new Set(wordsOf(compounds));
  let at = from;
  for (const form of wordsOf(compoundsOf(source))) {
    if (known.has(form)) continue;
    known.add(form);
    sink(form, field, at, 0);
    at += FIELD_GAP;
  }
  return at;
}

function wordsOf(compounds: readonly Compound[]): string[] {
  return compounds.flatMap(({ parts, joined }) => {
    const forms = parts.map((part) => part.form);
    return joined === null ? forms : [...forms, joined];
  });
}
