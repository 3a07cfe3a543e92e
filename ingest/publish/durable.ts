import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a corpus folder holds only while something is being done begins so. */
export const TEMPORARY = ".tmp-";

/** Replaces a file of a folder by rename: it is the old one or the new one at every moment. */
export function replaceFile(folder: string, name: string, content: string | Uint8Array): void {
  const temporary = join(folder, `${TEMPORARY}${process.pid}-${name}`);
  writeDurably(temporary, content);
  renameSync(temporary, join(folder, name));
  syncFolder(folder);
}

/** Writes a file so that it is on disk, whatever happens next. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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
