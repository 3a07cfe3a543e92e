import { readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readPointer, readPublications } from "@/lib/corpus/pointer";

/** The dumps of a folder, by name. */
export async function bundledFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".md"))
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** Whose corpus is published: nobody's, one made of the bundled dumps alone, or somebody's own. */
export async function publishedKind(corpusFolder: string): Promise<"none" | "bundled" | "own"> {
  const id = await readPointer(corpusFolder);
  if (id === null) return "none";
  const publications = await readPublications(corpusFolder);
  return publications.find((publication) => publication.id === id)?.bundled ? "bundled" : "own";
}

/** Whether all of some files lie in the folder of the bundled dumps. */
export async function areBundled(files: readonly string[], bundledFolder: string): Promise<boolean> {
  const home = await realpath(bundledFolder).catch(() => null);
  const folders = await Promise.all(files.map((file) => realpath(file).then(dirname, () => null)));
  return home !== null && folders.every((folder) => folder === home);
}
