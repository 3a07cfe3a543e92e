/** What stops an ingest, in one sentence for the person who runs it. What was published before stays as it was. */
export class IngestError extends Error {
  override readonly name = "IngestError";
}

/** Whether an error of the file system has this code (`ENOENT`, `EEXIST`, …). */
export function isErrno(error: unknown, code: string): error is Error {
  return error instanceof Error && "code" in error && error.code === code;
}
