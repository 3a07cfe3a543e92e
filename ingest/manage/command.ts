import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SnapshotError } from "@/lib/corpus/snapshot-error";
import { IngestError, isErrno } from "../command/errors";
import { verifyAndStamp } from "../publish/stamp";
import { type ManageArguments, parseManageArguments, USAGE } from "./arguments";
import { diffSnapshots } from "./diff";
import { exportedLines } from "./export";
import { type KeptSnapshots, keptSnapshots, snapshotBefore, snapshotNamed } from "./kept";
import { listSnapshots } from "./list";
import { rollBack } from "./rollback";
import { showSnapshot } from "./show";

/** Where a command runs and what it says things to. */
export interface ManageSurroundings {
  readonly args: readonly string[];
  /** The corpus folder when the command line names none. */
  readonly corpusFolder: string;
  readonly out: NodeJS.WritableStream;
  readonly err: (text: string) => void;
}

/** Runs a command on the kept snapshots and gives its exit code. */
export async function manageCorpus({ args, corpusFolder, out, err }: ManageSurroundings): Promise<number> {
  const parsed = parseManageArguments(args);
  if (parsed.kind === "help") {
    out.write(`${USAGE}\n`);
    return 0;
  }
  if (parsed.kind === "bad") {
    err(`${parsed.message}\n\n${USAGE}\n`);
    return 2;
  }
  try {
    const folder = parsed.asked.dir === null ? corpusFolder : resolve(parsed.asked.dir);
    return await run(parsed.asked, folder, out);
  } catch (error) {
    if (isErrno(error, "EPIPE")) return 0;
    const known = error instanceof IngestError || error instanceof SnapshotError || isErrno(error);
    if (!known) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}

async function run(asked: ManageArguments, folder: string, out: NodeJS.WritableStream): Promise<number> {
  const kept = await keptSnapshots(folder);
  const [first, second] = asked.ids.map((id) => snapshotNamed(id, kept));
  switch (asked.command) {
    case "list":
      out.write(await listSnapshots(folder));
      return 0;
    case "show":
      out.write(await showSnapshot(folder, first ?? kept.currentId));
      return 0;
    case "diff":
      out.write(await diffSnapshots(folder, first ?? snapshotBefore(kept), second ?? kept.currentId));
      return 0;
    case "rollback":
      out.write(await rollBack(folder, first ?? snapshotBefore(kept)));
      return 0;
    case "verify":
      return verify(folder, first === undefined ? kept : { ...kept, publications: [{ id: first }] }, out);
    case "export":
      await pipeline(
        Readable.from(exportedLines(folder, first ?? kept.currentId)),
        asked.out === null ? out : createWriteStream(resolve(asked.out)),
        { end: asked.out !== null },
      );
      return 0;
  }
}

/** One line a snapshot; the exit code is 1 when one of them is damaged. */
async function verify(
  folder: string,
  { publications }: { readonly publications: readonly Pick<KeptSnapshots["publications"][number], "id">[] },
  out: NodeJS.WritableStream,
): Promise<number> {
  let damaged = 0;
  for (const { id } of publications) {
    try {
      const { papers, files } = await verifyAndStamp(folder, id);
      out.write(`${id}: whole, ${papers} papers in ${Object.keys(files).length} files\n`);
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      damaged++;
      out.write(`${id}: damaged. ${error.message}\n`);
    }
  }
  return damaged === 0 ? 0 : 1;
}
