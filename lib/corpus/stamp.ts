import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Manifest } from "./format";
import { isReadingFile, snapshotFolder, stampFile } from "./layout";
import { textOfFile } from "./regular-file";

/** Size in bytes and time of the last change in nanoseconds, by the name of each file that is served from. */
const stampSchema = z.object({
  files: z.record(z.string(), z.tuple([z.int().nonnegative(), z.string().regex(/^\d+$/)])),
});
export type Stamp = z.infer<typeof stampSchema>;

/** The files of a snapshot that serving needs: all but the readings. */
export function isServedFile(name: string): boolean {
  return !isReadingFile(name);
}

/** What the files of a snapshot look like now, without reading them. Rejects where one is not there. */
export async function lookAt(corpusFolder: string, id: string, { files }: Manifest): Promise<Stamp> {
  const folder = snapshotFolder(corpusFolder, id);
  const looks = Object.keys(files)
    .filter(isServedFile)
    .map(async (name) => {
      const { size, mtimeNs } = await stat(join(folder, name), { bigint: true });
      const look: Stamp["files"][string] = [Number(size), String(mtimeNs)];
      return [name, look] as const;
    });
  return { files: Object.fromEntries(await Promise.all(looks)) };
}

/** Whether the files of a snapshot look as they did when every byte of them was checked. */
export async function isAsStamped(corpusFolder: string, id: string, manifest: Manifest): Promise<boolean> {
  try {
    const stamped = stampSchema.parse(JSON.parse(await textOfFile(join(corpusFolder, stampFile(id)))));
    return isSameLook(stamped, await lookAt(corpusFolder, id, manifest));
  } catch {
    return false;
  }
}

export function isSameLook(a: Stamp, b: Stamp): boolean {
  const names = Object.keys(a.files);
  return (
    names.length === Object.keys(b.files).length &&
    names.every((name) => a.files[name]?.join() === b.files[name]?.join())
  );
}
