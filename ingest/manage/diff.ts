import { snapshotFolder } from "@/lib/corpus/layout";
import { readManifest } from "@/lib/corpus/verify";
import { keyedLines, lineFingerprints } from "../publish/published-lines";
import { fingerprintOf } from "../store/fingerprint";

/** So many keys of each kind are shown. */
const SHOWN_KEYS = 20;

/** Which papers a snapshot has that another lacks, lacks, and has otherwise. */
export async function diffSnapshots(corpusFolder: string, from: string, to: string): Promise<string> {
  for (const id of [from, to]) await readManifest(corpusFolder, id);
  const before = lineFingerprints(snapshotFolder(corpusFolder, from));
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
