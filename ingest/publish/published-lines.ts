import { join } from "node:path";
import { SNAPSHOT_FILES } from "@/lib/corpus/layout";
import { fingerprintOf } from "../store/fingerprint";
import { linesIn } from "../store/records";

/** The line of every paper in a snapshot's folder, with its key. */
export function* keyedLines(folder: string): Generator<{ readonly key: string; readonly line: string }> {
  const keys = linesIn(join(folder, SNAPSHOT_FILES.keys));
  for (const { text } of linesIn(join(folder, SNAPSHOT_FILES.papers)))
    yield { key: keys.next().value?.text ?? "", line: text };
}

/** The fingerprint of each line by the key of its paper. */
export function lineFingerprints(folder: string): Map<string, number> {
  const fingerprints = new Map<string, number>();
  for (const { key, line } of keyedLines(folder)) fingerprints.set(key, fingerprintOf(line));
  return fingerprints;
}
