import { join } from "node:path";
import { SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { readPointer } from "@/lib/corpus/pointer";
import { openTexts } from "@/lib/corpus/texts";
import type { Paper } from "@/lib/paper/paper";
import type { PaperTexts } from "@/lib/search/engine";

/** The texts of the published snapshot of a folder. Throws an `Error` where nothing is published. */
export async function publishedTexts(corpusFolder: string): Promise<PaperTexts> {
  const id = await readPointer(corpusFolder);
  if (id === null) throw new Error(`Nothing is published in ${corpusFolder}.`);
  const folder = snapshotFolder(corpusFolder, id);
  return openTexts(join(folder, SNAPSHOT_FILES.papers), join(folder, SNAPSHOT_FILES.offsets));
}

/** All papers in their order, one by one. */
export function* eachPaper(texts: PaperTexts): Generator<Paper> {
  for (let number = 0; number < texts.count; number++) yield texts.read(number);
}
