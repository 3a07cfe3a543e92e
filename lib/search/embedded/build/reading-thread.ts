import { ByteWriter } from "../storage/bytes";
import { type AcronymUse, acronymUses } from "./acronym-counter";
import { answerRequests } from "./answer-requests";
import { PaperRecorder } from "./paper-record";
import type { PaperBatch, ReadBatch } from "./read-in-threads";
import { Vocabulary } from "./vocabulary";

const vocabulary = new Vocabulary();
const recorder = new PaperRecorder(vocabulary);
const records = new ByteWriter();

answerRequests((papers: PaperBatch): ReadBatch => {
  const before = vocabulary.forms.size;
  const acronyms: AcronymUse[][] = [];
  records.length = 0;
  for (const paper of papers) {
    recorder.write(paper, records);
    acronyms.push(acronymUses(paper));
  }
  // A view would be sent with all the memory that it is of.
  return { records: records.view().slice(), acronyms, ...vocabulary.since(before) };
});
