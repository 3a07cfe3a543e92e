import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a corpus folder holds only while something is being done begins so. */
export const TEMPORARY = ".tmp-";

/** Replaces a file of a corpus folder by rename: it is the old one or the new one at every moment. */
export function replaceFile(corpusFolder: string, name: string, text: string): void {
  const temporary = join(corpusFolder, `${TEMPORARY}${process.pid}-${name}`);
  const file = openSync(temporary, "w");
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, join(corpusFolder, name));
  syncFolder(corpusFolder);
}

/** Makes what was created or renamed in a folder durable. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder; there a rename is durable by itself.
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
