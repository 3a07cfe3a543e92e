import type { Draft, Refusal } from "../../draft";
import { LARGEST_RECORD, type TextFormat } from "./format";
import { libraryDraft } from "./library-record";
import { type RisPart, risParts } from "./ris-parts";
import { recordOf } from "./ris-record";

const NAME = "ris";

/** Records of RIS, the tagged lines that publishers and reference managers exchange: `TY  - JOUR` to `ER  - `. */
export const ris: TextFormat = {
  name: NAME,
  label: "RIS",
  // Publishers write some lines about themselves before the first record.
  recognise: (head) => !/^\s*[<{[]/.test(head) && /^TY {1,2}- ?[A-Za-z]{2,}/m.test(head.slice(0, 4096)),
  read: readRecords,
  header: () => ({}),
};

function* readRecords(text: string, file: string): Generator<Draft | Refusal> {
  let position = 0;
  for (const part of risParts(text)) {
    position++;
    yield readPart(part, file, position);
  }
  if (position === 0)
    yield { kind: "refusal", file, position, reason: "The file has no records that begin with TY." };
}

function readPart(part: RisPart, file: string, position: number): Draft | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: "refusal", file, position, reason });
  if (part.problem !== null) return refuse(part.problem);
  if (part.length > LARGEST_RECORD)
    return refuse(
      `The record on line ${part.line} is longer than ${LARGEST_RECORD >> 20} million characters.`,
    );
  const draft = libraryDraft(recordOf(part), { source: "library", format: NAME, file, position });
  return draft.kind === "draft" ? draft : refuse(`The record on line ${part.line} has no title (TI or T1).`);
}
