import type { Paper } from "@/lib/paper/paper";
import { ByteReader, ByteWriter } from "../storage/bytes";
import { acronymUses } from "./acronym-counter";
import type { Gatherer } from "./gather";
import { PaperRecorder } from "./paper-record";

const itself = (form: number) => form;

/** Reads papers in this thread and gives them to a gatherer: gives a function that takes the next one. */
export function readingHere(gatherer: Gatherer): (paper: Paper) => void {
  const recorder = new PaperRecorder(gatherer.collector.vocabulary);
  const record = new ByteWriter();
  return (paper) => {
    record.length = 0;
    recorder.write(paper, record);
    const reading = { record: new ByteReader(record.view()), numberOf: itself, acronyms: acronymUses(paper) };
    gatherer.add(paper, reading);
  };
}
