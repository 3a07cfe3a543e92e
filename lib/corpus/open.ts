import { join } from "node:path";
import type { PublishedIndex, SearchEngine } from "@/lib/search/engine";
import { vocabularySchema } from "@/lib/topics/vocabulary";
import { openAuthors } from "./authors";
import type { Corpus, LocalCorpus } from "./corpus";
import { aliasesSchema, type Manifest, type Publication } from "./format";
import { IndexFiles } from "./index-files";
import { SNAPSHOT_FILES, snapshotFolder } from "./layout";
import { readPublications } from "./pointer";
import { textOfFile } from "./regular-file";
import { Resolver } from "./resolve";
import { SnapshotError } from "./snapshot-error";
import { isAsStamped, isServedFile } from "./stamp";
import { openTexts } from "./texts";
import { readManifest, verifySnapshot } from "./verify";

/** Opens the engine that searches a snapshot. */
export type OpenEngine = (index: PublishedIndex) => Promise<SearchEngine>;

/**
 * Opens a snapshot that looks as it did when every byte of it was checked, by sizes and times; any other after checking
 * every byte that is served from, which `isThorough` asks for in any case. Throws {@link SnapshotError} for a file that is
 * missing, cut short or changed, and for a schema version that this program does not read. `onDamage` hears of papers that
 * cannot be read later.
 */
export async function openSnapshot(
  corpusFolder: string,
  id: string,
  openEngine: OpenEngine,
  onDamage: (reason: string) => void = () => {},
  isThorough = false,
): Promise<LocalCorpus> {
  const manifest = await readManifest(corpusFolder, id);
  const isTrusted = !isThorough && (await isAsStamped(corpusFolder, id, manifest));
  if (!isTrusted) await verifySnapshot(corpusFolder, id, isServedFile);
  try {
    return await openFiles(corpusFolder, manifest, { id, isVerified: !isTrusted }, openEngine, onDamage);
  } catch (error) {
    // Which file is not as it was published says more than what that made impossible.
    if (isTrusted) await verifySnapshot(corpusFolder, id, isServedFile);
    throw error;
  }
}

async function openFiles(
  corpusFolder: string,
  manifest: Manifest,
  { id, isVerified }: Pick<Corpus, "id" | "isVerified">,
  openEngine: OpenEngine,
  onDamage: (reason: string) => void,
): Promise<LocalCorpus> {
  const folder = snapshotFolder(corpusFolder, id);
  const json = async (name: string): Promise<unknown> => JSON.parse(await textOfFile(join(folder, name)));
  const vocabulary = vocabularySchema.parse(await json(SNAPSHOT_FILES.topics));
  const { addresses } = aliasesSchema.parse(await json(SNAPSHOT_FILES.aliases));
  const authors = await openAuthors(folder, manifest, onDamage);
  const keys = (await textOfFile(join(folder, SNAPSHOT_FILES.keys))).split("\n").slice(0, -1);
  const texts = openTexts(
    join(folder, SNAPSHOT_FILES.papers),
    join(folder, SNAPSHOT_FILES.offsets),
    onDamage,
  );
  if (texts.count !== manifest.papers || keys.length !== manifest.papers)
    throw new SnapshotError(`Snapshot ${id} does not hold the ${manifest.papers} papers that it counts.`);
  const index = new IndexFiles(folder, manifest);
  const engine = await openEngine({
    snapshot: id,
    texts,
    topics: vocabulary,
    files: () => index.read(),
    piece: (name, start, end) => index.piece(name, start, end),
  });
  const resolver = new Resolver(texts, keys, addresses);
  return {
    id,
    isVerified,
    manifest,
    published: await timesOf(corpusFolder, id),
    texts,
    keys,
    engine,
    vocabulary,
    resolve: (path) => resolver.resolve(path),
    author: (slug) => authors.find(slug),
    authorSlugs: authors.slugs,
  };
}

async function timesOf(corpusFolder: string, id: string): Promise<Publication> {
  const times = (await readPublications(corpusFolder)).find((publication) => publication.id === id);
  if (times === undefined) throw new SnapshotError(`Snapshot ${id} is not listed in published.json.`);
  return times;
}
