/** Why a snapshot cannot be served, in one sentence. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
}
