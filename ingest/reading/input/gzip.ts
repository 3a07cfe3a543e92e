import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { isErrno } from "../../command/errors";
import { UnpackLimit } from "./bomb";
import { chunksOf } from "./chunks";
import { InputError } from "./input-error";

/** Whether a file with these first bytes is compressed by gzip. */
export function looksGzipped(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Unpacks gzip. A damaged or truncated file gives what comes before the damage, then an {@link InputError}. */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const limit = new UnpackLimit();
  let read = 0;
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const chunk of packed) {
      read += chunk.length;
      yield chunk;
    }
  }
  const gunzip = createGunzip({ chunkSize: 256 << 10 });
  // A failure is met where the unpacked bytes are read.
  pipeline(Readable.from(counted()), gunzip).catch(() => undefined);
  try {
    for await (const chunk of chunksOf(gunzip)) {
      limit.count(chunk.length, read);
      yield chunk;
    }
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  if (isErrno(error, "Z_BUF_ERROR"))
    return new InputError("The gzip file is cut off; what comes before was read.");
  if (error instanceof Error && "code" in error && /^Z_/.test(String(error.code)))
    return new InputError(`The gzip file is damaged (${error.message}); what comes before was read.`);
  return error;
}
