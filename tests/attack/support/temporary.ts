import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for this run; it is taken away when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "incipit-attack-run-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
