import { readdirSync, readFileSync, statSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";

/** What a process that makes answers takes before it holds a corpus, and how much more than on disk its index takes. */
const PROCESS_BYTES = 300 << 20;
const INDEX_FACTOR = 3;

/** How many processes this machine has room for: one for each core, as far as all together take half of the memory. */
export function fittingHere(corpusFolder) {
  // A container may have less than the machine; outside of one the number is larger than any memory.
  const memoryBytes = Math.min(totalmem(), process.constrainedMemory?.() || Number.POSITIVE_INFINITY);
  return mostFitting({ cores: availableParallelism(), memoryBytes, indexBytes: indexBytes(corpusFolder) });
}

/** The same for a machine and an index of so many bytes; at least one. */
export function mostFitting({ cores, memoryBytes, indexBytes }) {
  const fitting = Math.floor(memoryBytes / 2 / (PROCESS_BYTES + INDEX_FACTOR * indexBytes));
  return Math.max(1, Math.min(cores, fitting));
}

/** The bytes of the files that each process holds in memory; 0 when nothing is published that could be read. */
function indexBytes(folder) {
  try {
    const snapshot = join(folder, readFileSync(join(folder, "current"), "utf8").trim());
    const index = readdirSync(join(snapshot, "index")).map((name) => join("index", name));
    return [...index, "keys.txt", "aliases.json"]
      .map((name) => statSync(join(snapshot, name)).size)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
