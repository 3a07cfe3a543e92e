import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { SourceReport } from "@/lib/corpus/format";
import type { Draft, FeedHeader, Refusal } from "./draft";
import { isErrno } from "./errors";
import { recogniseFormat } from "./formats/registry";

/** Node's strings end near 512 MB. */
const LARGEST_BYTES = 500_000_000;

/** What one file said: all its records in order, and the file as a whole. */
export interface Reading {
  readonly report: SourceReport;
  readonly records: readonly (Draft | Refusal)[];
}

/** What became of a file: it was read, or it could not even be opened. */
export type SourceOutcome =
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "unreadable"; readonly refusal: Refusal };

/** Reads a file and recognises its format by content. Never throws for what the file is or holds. */
export async function readSource(path: string): Promise<SourceOutcome> {
  const file = basename(path);
  const bytes = await bytesOf(path);
  if (typeof bytes === "string")
    return { kind: "unreadable", refusal: { kind: "refusal", file: path, position: 0, reason: bytes } };
  return { kind: "read", reading: readBytes(bytes, file) };
}

/** The bytes, or one sentence on why there are none. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size, ...found } = await stat(path).then((info) => ({
      size: info.size,
      isFolder: info.isDirectory(),
      isFile: info.isFile(),
    }));
    if (found.isFolder) return "This is a folder. Name the files in it.";
    if (size > LARGEST_BYTES)
      return `The file has ${size} bytes; at most ${LARGEST_BYTES} can be read. Cut it into parts.`;
    return await readFile(path);
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): string {
  if (isErrno(error, "ENOENT") || isErrno(error, "ENOTDIR")) return "There is no such file.";
  if (isErrno(error, "EACCES") || isErrno(error, "EPERM")) return "The file may not be read by this user.";
  return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Everything the bytes of a file say. */
export function readBytes(bytes: Uint8Array, file: string): Reading {
  const text = decoded(bytes);
  if (text === null) return refusedWhole(bytes, file, "The file is not text in UTF-8.");
  const recognition = recogniseFormat(text);
  if (recognition.kind === "unknown") return refusedWhole(bytes, file, recognition.reason);
  const { format } = recognition;
  const records = [...format.read(text, file)];
  return {
    report: reportOf(bytes, file, format.name, format.label, records, format.header(text)),
    records,
  };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refusedWhole(bytes: Uint8Array, file: string, reason: string): Reading {
  const records: Refusal[] = [{ kind: "refusal", file, position: 0, reason }];
  return { report: reportOf(bytes, file, "unknown", "not recognised", records, {}), records };
}

function reportOf(
  bytes: Uint8Array,
  file: string,
  format: string,
  formatLabel: string,
  records: readonly (Draft | Refusal)[],
  header: FeedHeader,
): SourceReport {
  const taken = records.filter((record) => record.kind === "draft").length;
  return {
    file,
    format,
    formatLabel,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    taken,
    refused: records.length - taken,
    header,
  };
}
