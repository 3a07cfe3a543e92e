import { join } from "node:path";
import type { AddressDocument } from "@/lib/corpus/cluster/documents";
import { aliasesSchema, authorsSchema, type Manifest, publishedSchema } from "@/lib/corpus/format";
import { SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { readPublications } from "@/lib/corpus/pointer";
import { textOfFile } from "@/lib/corpus/regular-file";
import type { Paper } from "@/lib/paper/paper";
import { parsePaperPath } from "@/lib/paper/permalink";
import { vocabularySchema } from "@/lib/topics/vocabulary";
import { linesIn } from "../../store/records";
import type { Publishable } from "./publish";

/** What is published of a snapshot in a corpus folder, whose files have been verified. Papers are read as they are written. */
export async function publishableOf(
  corpusFolder: string,
  snapshot: string,
  manifest: Manifest,
): Promise<Publishable> {
  const folder = snapshotFolder(corpusFolder, snapshot);
  const json = async (name: string): Promise<unknown> => JSON.parse(await textOfFile(join(folder, name)));
  const authors = authorsSchema.parse(await json(SNAPSHOT_FILES.authors));
  const { addresses } = aliasesSchema.parse(await json(SNAPSHOT_FILES.aliases));
  const published = (await readPublications(corpusFolder)).find(({ id }) => id === snapshot);
  return {
    snapshot,
    papers: papersIn(join(folder, SNAPSHOT_FILES.papers)),
    count: manifest.papers,
    authors: authors.map(([slug, name, papers]) => ({ slug, name, papers })),
    addresses: addressesOf(keysIn(join(folder, SNAPSHOT_FILES.keys)), addresses),
    about: {
      manifest,
      published: publishedSchema.parse(published),
      vocabulary: vocabularySchema.parse(await json(SNAPSHOT_FILES.topics)),
    },
  };
}

function* papersIn(path: string): Generator<Paper> {
  for (const { text } of linesIn(path)) {
    const paper: Paper = JSON.parse(text);
    yield paper;
  }
}

function* keysIn(path: string): Generator<string> {
  for (const { text } of linesIn(path)) yield text;
}

/** What each address leads to that leads to a paper which is held: arXiv ids, and what else once was an address. */
export function* addressesOf(
  keys: Iterable<string>,
  others: Iterable<{ readonly address: string; readonly to: string }>,
): Generator<readonly [address: string, AddressDocument]> {
  const numbers = new Map<string, number>();
  for (const key of keys) numbers.set(key, numbers.size);
  for (const [key, paper] of numbers) if (parsePaperPath(key)?.kind === "arxiv") yield [key, { key, paper }];
  for (const { address, to } of others) {
    const paper = numbers.get(to);
    if (paper !== undefined && !numbers.has(address)) yield [address, { key: to, paper }];
  }
}
