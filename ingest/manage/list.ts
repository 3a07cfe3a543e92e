import { readManifest } from "@/lib/corpus/verify";
import { textTable } from "../command/text-table";
import { keptSnapshots } from "./kept";

/** A table of the kept snapshots. */
export async function listSnapshots(corpusFolder: string): Promise<string> {
  const { publications, currentId } = await keptSnapshots(corpusFolder);
  const rows = await Promise.all(
    publications.toReversed().map(async ({ id, publishedAt }) => {
      const manifest = await readManifest(corpusFolder, id).catch(() => null);
      const bytes = Object.values(manifest?.files ?? {}).reduce((sum, file) => sum + file.bytes, 0);
      const facts =
        manifest === null
          ? ["damaged", "", ""]
          : [String(manifest.papers), String(manifest.sources.length), megabytes(bytes)];
      return [id === currentId ? "*" : "", id, publishedAt.slice(0, 16).replace("T", " "), ...facts];
    }),
  );
  return `${textTable(["", "snapshot", "published (UTC)", "papers", "sources", "MB"], rows, 3)}\n`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
