import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ingestPapers } from "./corpus";
import { temporaryFolder } from "./temporary";

/** The word that only the second snapshot has. */
export const NEW_WORD = "quokkaology";

/** A corpus folder of its own with two snapshots, of which the first is served. */
export interface TwoSnapshots {
  readonly folder: string;
  /** The file that names the snapshot being served. */
  readonly pointer: string;
  readonly first: string;
  readonly second: string;
  /** Names a snapshot in the pointer, in the place of whatever is there. */
  point(id: string): void;
}

/** Copies a corpus and publishes one more paper in it; leads the pointer back to what was there before. */
export async function twoSnapshots(corpus: string): Promise<TwoSnapshots> {
  const folder = join(temporaryFolder(), "corpus");
  cpSync(corpus, folder, { recursive: true });
  const pointer = join(folder, "current");
  const idNow = () => readFileSync(pointer, "utf8").trim();
  const point = (id: string) => {
    writeFileSync(`${pointer}.aside`, `${id}\n`);
    rmSync(pointer, { recursive: true, force: true });
    renameSync(`${pointer}.aside`, pointer);
  };
  const first = idNow();
  const title = `The ${NEW_WORD} of laboratories`;
  await ingestPapers(folder, [
    { id: "2501.00001", title, abstract: "On marsupials.", authors: [], categories: [] },
  ]);
  const second = idNow();
  point(first);
  return { folder, pointer, first, second, point };
}
