/** What stops an ingest, in one sentence for the person who runs it. What was published before stays as it was. */
export class IngestError extends Error {
  override readonly name = "IngestError";
}

/** Whether an error is one of the system's; with this code (`ENOENT`, `EEXIST`, …) if one is given. */
export function isErrno(error: unknown, code?: string): error is Error {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return code === undefined ? "syscall" in error : error.code === code;
}
