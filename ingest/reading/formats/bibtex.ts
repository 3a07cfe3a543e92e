import type { Draft, Refusal } from "../../draft";
import { RecordTimer } from "../../store/record-timer";
import { type Block, blocksOf } from "./bibtex-blocks";
import { type Abbreviations, define, type Entry, entryOf, keyOf } from "./bibtex-entry";
import { recordOf } from "./bibtex-record";
import { LARGEST_RECORD, type TextFormat } from "./format";
import { libraryDraft } from "./library-record";

const NAME = "bibtex";

const KNOWN_TYPE =
  /^[ \t]*@(?:article|book|booklet|collection|comment|conference|data(?:set)?|electronic|in(?:book|collection|proceedings)|manual|mastersthesis|misc|online|patent|phdthesis|preamble|preprint|proceedings|report|software|string|techreport|thesis|unpublished|www)[ \t\r\n]*[{(]/im;

/** Entries of BibTeX and BibLaTeX. What they are, and what is taken, is in `docs/formats.md`. */
export const bibtex: TextFormat = {
  name: NAME,
  label: "BibTeX",
  recognise: (head) => !/^\s*[<{[]/.test(head) && KNOWN_TYPE.test(head),
  read: readEntries,
  header: () => ({}),
};

function* readEntries(text: string, file: string, timer = new RecordTimer()): Generator<Draft | Refusal> {
  const entries = new Map<number, Entry>();
  const byKey = new Map<string, Entry>();
  const known: Abbreviations = new Map();
  const refusals = new Map<number, Refusal>();
  let count = 0;
  for (const block of blocksOf(text)) {
    if (block.type === "preamble") continue;
    const position = count + 1;
    timer.start();
    const read = readBlock(block, known, timer);
    if (read === null) continue;
    count = position;
    if (typeof read === "string") refusals.set(position, { kind: "refusal", file, position, reason: read });
    else {
      entries.set(position, read);
      if (!byKey.has(read.key.toLowerCase())) byKey.set(read.key.toLowerCase(), read);
    }
  }
  if (count === 0) yield { kind: "refusal", file, position: 0, reason: NO_ENTRIES };
  timer.start();
  for (let position = 1; position <= count; position++) {
    const refusal = refusals.get(position);
    const entry = entries.get(position);
    if (refusal !== undefined) yield refusal;
    if (entry !== undefined) yield draftOf(entry, byKey, file, position);
  }
}

const NO_ENTRIES = "The file has no entries: expected some such as @article{key, title = {…}, author = {…}}.";

/** An entry, the reason why it is none, or null for an abbreviation, which is noted. */
function readBlock(block: Block, known: Abbreviations, timer: RecordTimer): Entry | string | null {
  const isAbbreviation = block.type === "string";
  const key = isAbbreviation ? "" : keyOf(block);
  const named = `The ${isAbbreviation ? "@string" : `entry${key === "" ? "" : ` “${key}”`}`} on line ${block.line}`;
  if (block.problem !== null) return `${named} cannot be read: ${block.problem}.`;
  if (block.body.length > LARGEST_RECORD)
    return `${named} is longer than ${LARGEST_RECORD >> 20} million characters.`;
  const read = isAbbreviation ? define(block, known) : entryOf(block, known);
  const problem = timer.problem();
  if (problem !== null) return `${named} was not read. ${problem}`;
  return typeof read === "string" ? `${named} is not BibTeX: ${read}.` : read;
}

function draftOf(
  entry: Entry,
  byKey: ReadonlyMap<string, Entry>,
  file: string,
  position: number,
): Draft | Refusal {
  const referred = (entry.fields.get("crossref") ?? "").trim().toLowerCase();
  const parent = referred === "" ? undefined : byKey.get(referred);
  const draft = libraryDraft(recordOf(entry, parent === entry ? undefined : parent), {
    source: "library",
    format: NAME,
    file,
    position,
  });
  if (draft.kind === "draft") return draft;
  const key = entry.key === "" ? "" : ` “${entry.key.slice(0, 80)}”`;
  return { ...draft, reason: `The entry${key} on line ${entry.line} has no title.` };
}
