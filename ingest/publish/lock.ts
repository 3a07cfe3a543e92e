import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { formatMoment } from "@/lib/paper/format-date";
import { IngestError, isErrno } from "../command/errors";
import { TEMPORARY, writeDurably } from "./durable";

/** What may go on at once in a corpus folder, but each only once. */
type Work = "ingest" | "harvest" | "digest";

const holderSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** When the process began, as the kernel counts; tells a process from a later one with its number. */
  began: z.string(),
  /** When the lock was taken, UTC. */
  since: z.iso.datetime().exactOptional(),
});
type Holder = z.infer<typeof holderSchema>;

/**
 * Takes the one place from which a corpus folder may be changed, and gives the function that leaves it. A lock whose
 * process is gone is taken over. Throws an {@link IngestError} that says who holds it.
 */
export function lockCorpus(folder: string, work: Work = "ingest"): () => void {
  makeFolder(folder);
  const path = join(folder, `${work}.lock`);
  const own = JSON.stringify(ownHolder());
  for (let attempt = 0; attempt < 3; attempt++) {
    if (createdLock(path, own)) return () => rmSync(path, { force: true });
    const text = lockText(path);
    if (text === null) continue;
    const holder = parseHolder(text);
    // Nobody writes an empty one: a disk has lost what it held.
    if (text !== "" && (holder === null || isAlive(holder)))
      throw new IngestError(heldMessage(work, path, holder));
    removeStale(path, text);
  }
  throw new IngestError(`Another ${work} keeps taking ${path}. Try again when it is done.`);
}

/** On a disk that takes no writes Node says of the folder only that it is not there. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!isErrno(error, "ENOENT")) throw error;
    throw new IngestError(`The corpus folder ${folder} cannot be made: its disk takes no writes.`);
  }
}

function ownHolder(): Holder {
  const since = new Date().toISOString();
  return { pid: process.pid, host: hostname(), began: beginningOf(process.pid), since };
}

/** Creates the lock with all that it says, or not at all: it is written aside, and then gets its name. */
function createdLock(path: string, text: string): boolean {
  const aside = asideOf(path);
  try {
    writeDurably(aside, text);
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (isErrno(error, "EEXIST")) return false;
    if (NO_LINKS.some((code) => isErrno(error, code))) return createdWithoutLinks(path, text);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** What file systems say that have no second names for a file. */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

function createdWithoutLinks(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (isErrno(error, "EEXIST")) return false;
    throw error;
  }
}

/** What is left there by a process that was killed goes with the next ingest. */
function asideOf(path: string): string {
  return join(dirname(path), `${TEMPORARY}${process.pid}-lock`);
}

function lockText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Moves the stale lock aside before removing it, so that of two takers only one removes what it has read. */
function removeStale(path: string, stale: string): void {
  const aside = asideOf(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return;
    throw error;
  }
  if (readFileSync(aside, "utf8") === stale) rmSync(aside);
  else renameSync(aside, path);
}

/** On another machine nobody can tell, so its lock counts as held. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return !isErrno(error, "ESRCH");
  }
  return holder.began === "" || holder.began === beginningOf(holder.pid);
}

/** The start time of a process in clock ticks since boot (field 22 of Linux's `/proc/<pid>/stat`); empty elsewhere. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function heldMessage(work: Work, path: string, holder: Holder | null): string {
  const since = holder?.since === undefined ? "" : `, since ${formatMoment(holder.since)}`;
  const who = holder === null ? "an unknown process" : `process ${holder.pid} on ${holder.host}${since}`;
  return `Another ${work} (${who}) is changing this corpus. Wait for it, or delete ${path} if it is no longer running.`;
}
