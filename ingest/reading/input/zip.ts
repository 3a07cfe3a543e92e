import zlib from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { UnpackLimit } from "./bomb";
import { chunksOf } from "./chunks";
import { InputError } from "./input-error";

/** A file in an archive. */
export interface ZipMember {
  /** Its path in the archive. */
  readonly name: string;
  /** Throws an {@link InputError} when the member is encrypted, damaged, or grows beyond reason. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Whether a file with these first bytes is a zip archive; an empty archive begins with its end. */
export function looksZipped(head: Uint8Array): boolean {
  const isMark = (c: number, d: number) => head[2] === c && head[3] === d;
  return head[0] === 0x50 && head[1] === 0x4b && (isMark(3, 4) || isMark(5, 6) || isMark(7, 8));
}

/**
 * The files of an archive in its order; folders and hidden files are passed over. Throws an {@link InputError} when
 * the archive is damaged. The limits of unpacking hold for all members together.
 */
export async function* zipMembers(path: string): AsyncIterable<ZipMember> {
  const zip = await open(path);
  const limit = new UnpackLimit();
  try {
    for await (const entry of zip.eachEntry()) {
      if (isHidden(entry.fileName) || entry.fileName.endsWith("/")) continue;
      yield { name: entry.fileName, bytes: () => memberBytes(zip, entry, limit) };
      if (limit.isExceeded) return;
    }
  } catch (error) {
    throw explained(error);
  } finally {
    zip.close();
  }
}

async function open(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw explained(error);
  }
}

/** Node sums since 20.15; before, only damage that stops unpacking is seen. */
const CAN_SUM = typeof zlib.crc32 === "function";

async function* memberBytes(zip: ZipFile, entry: Entry, limit: UnpackLimit): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted()) throw new InputError("The file in the archive is encrypted.");
  try {
    let sum = 0;
    for await (const chunk of chunksOf(await zip.openReadStreamPromise(entry))) {
      limit.count(chunk.length, zip.fileSize);
      if (CAN_SUM) sum = zlib.crc32(chunk, sum);
      yield chunk;
    }
    if (CAN_SUM && sum !== entry.crc32)
      throw new InputError("The file in the archive is damaged; it was read.");
  } catch (error) {
    throw explained(error);
  }
}

/** `.DS_Store`, `__MACOSX/…`: what systems add by themselves. */
function isHidden(name: string): boolean {
  return name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

/** The library throws plain errors with its own words; those of the file system carry a code. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  if ("syscall" in error) return error;
  return new InputError(`The zip archive is damaged or cut off (${error.message}).`);
}
