import { SnapshotError } from "@/lib/corpus/snapshot-error";

/** What stops an ingest, in one sentence for the person who runs it. What was published before stays as it was. */
export class IngestError extends Error {
  override readonly name = "IngestError";
}

/** Whether an error is one of the system's; with this code (`ENOENT`, `EEXIST`, …) if one is given. */
export function isErrno(error: unknown, code?: string): error is Error {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return code === undefined ? "syscall" in error : error.code === code;
}

/** One sentence for a failure that a person can mend; null for a fault of the program. */
export function explained(error: unknown): string | null {
  if (error instanceof IngestError || error instanceof SnapshotError) return error.message;
  if (isErrno(error, "EACCES") || isErrno(error, "EROFS") || isErrno(error, "EPERM"))
    return `The corpus folder cannot be written to: ${error.message}.`;
  if (isErrno(error, "ENOSPC")) return "The disk is full. What was published before stays as it was.";
  if (isErrno(error, "ENOTDIR") || isErrno(error, "EEXIST"))
    return `The corpus folder is no folder: ${error.message}.`;
  return null;
}
