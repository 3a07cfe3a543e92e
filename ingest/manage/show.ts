import { readManifest } from "@/lib/corpus/verify";
import { textTable } from "../command/text-table";

/** So many refusals are shown; the manifest has them all. */
const SHOWN_REFUSALS = 20;

/** What a snapshot was made of. */
export async function showSnapshot(corpusFolder: string, id: string): Promise<string> {
  const manifest = await readManifest(corpusFolder, id);
  const { papers, authors, merged, dated, withTopic, tool, sources, refusals } = manifest;
  const rows = sources.map(({ file, formatLabel, taken, refused, bytes }) => [
    file,
    formatLabel,
    String(taken),
    String(refused),
    String(bytes),
  ]);
  const shown = refusals.slice(0, SHOWN_REFUSALS).map(({ file, position, reason }) => {
    const place = position === 0 ? file : `${file}, record ${position}`;
    return `  ${place}: ${reason}`;
  });
  const more = refusals.length - shown.length;
  return [
    `snapshot ${id}, made by ${tool}`,
    `${papers} papers (${dated} dated, ${withTopic} with topics) by ${authors} authors; ${merged} records merged into others`,
    "",
    textTable(["source", "format", "taken", "refused", "bytes"], rows, 2),
    ...(refusals.length > 0 ? ["", `Refused: ${refusals.length}`, ...shown] : []),
    ...(more > 0 ? [`  and ${more} more, in manifest.json`] : []),
    "",
  ].join("\n");
}
