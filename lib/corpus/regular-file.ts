import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { SnapshotError } from "./snapshot-error";

// Opened so, a named pipe does not wait for somebody to write into it. Windows has neither.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Opens a file for reading. Throws {@link SnapshotError} for anything else by that name: a folder, a pipe, a device. */
export async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path, READ);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw noFile(path);
}

/** The same, for what is read in the middle of an answer. */
export function openFileSync(path: string): number {
  const file = openSync(path, READ);
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw noFile(path);
}

/** A read of more bytes would be refused. */
const MOST_AT_ONCE = 1 << 30;

/** The whole of a file. Throws {@link SnapshotError} as {@link openFile} does. */
export async function bytesOfFile(path: string): Promise<Buffer> {
  const file = await openFile(path);
  try {
    // One array of its own, so that numbers of any width can be read where they are, and nothing is copied.
    const bytes = Buffer.allocUnsafeSlow((await file.stat()).size);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await file.read(bytes, done, Math.min(bytes.length - done, MOST_AT_ONCE), done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await file.close();
  }
}

/** The whole of a file of text. */
export async function textOfFile(path: string): Promise<string> {
  return (await bytesOfFile(path)).toString("utf8");
}

function noFile(path: string): SnapshotError {
  return new SnapshotError(`${path} is not a file.`);
}
