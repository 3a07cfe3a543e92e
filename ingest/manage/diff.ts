import { join } from "node:path";
import { SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { readManifest } from "@/lib/corpus/verify";
import { fingerprintOf } from "../fingerprint";
import { linesIn } from "../records";

/** So many keys of each kind are shown. */
const SHOWN_KEYS = 20;

/** Which papers a snapshot has that another lacks, lacks, and has otherwise. */
export async function diffSnapshots(corpusFolder: string, from: string, to: string): Promise<string> {
  for (const id of [from, to]) await readManifest(corpusFolder, id);
  const before = fingerprints(snapshotFolder(corpusFolder, from));
  const added: string[] = [];
  const changed: string[] = [];
  for (const { key, line } of keyedLines(snapshotFolder(corpusFolder, to))) {
    const known = before.get(key);
    if (known === undefined) added.push(key);
    else if (known !== fingerprintOf(line)) changed.push(key);
    before.delete(key);
  }
  return [
    `from ${from} to ${to}: ${added.length} added, ${changed.length} changed, ${before.size} removed`,
    ...listed("+", added),
    ...listed("~", changed),
    ...listed("-", [...before.keys()]),
    "",
  ].join("\n");
}

function listed(sign: string, keys: readonly string[]): string[] {
  const shown = keys.slice(0, SHOWN_KEYS).map((key) => `${sign} ${key}`);
  return keys.length > SHOWN_KEYS ? [...shown, `${sign} and ${keys.length - SHOWN_KEYS} more`] : shown;
}

function fingerprints(folder: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { key, line } of keyedLines(folder)) found.set(key, fingerprintOf(line));
  return found;
}

function* keyedLines(folder: string): Generator<{ key: string; line: string }> {
  const keys = linesIn(join(folder, SNAPSHOT_FILES.keys));
  for (const { text } of linesIn(join(folder, SNAPSHOT_FILES.papers)))
    yield { key: keys.next().value?.text ?? "", line: text };
}
