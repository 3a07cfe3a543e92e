import { join } from "node:path";
import { SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { verifySnapshot } from "@/lib/corpus/verify";
import type { Paper } from "@/lib/paper/paper";
import { paperLines } from "@/lib/paper/paper-line";
import { linesIn } from "../store/records";

/** Every paper of a snapshot as a line of JSON, in the form that ingest reads, after checking every byte of it. */
export async function* exportedLines(corpusFolder: string, id: string): AsyncGenerator<string> {
  await verifySnapshot(corpusFolder, id);
  for (const { text } of linesIn(join(snapshotFolder(corpusFolder, id), SNAPSHOT_FILES.papers))) {
    const paper: Paper = JSON.parse(text);
    for (const line of paperLines(paper)) yield `${JSON.stringify(line)}\n`;
  }
}
