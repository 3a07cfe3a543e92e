import { type Client, errors } from "@opensearch-project/opensearch";
import type { AddressDocument, SnapshotDocument } from "@/lib/corpus/cluster/documents";
import type { Paper } from "@/lib/paper/paper";
import { type AuthorRow, authorDocument, paperDocument } from "@/lib/search/opensearch/document";
import type { Dsl } from "@/lib/search/opensearch/dsl";
import {
  addressesAlias,
  addressesIndex,
  authorsAlias,
  authorsIndex,
  CURRENT_ID,
  INDEX_KINDS,
  type IndexMeta,
  indexMetaSchema,
  MAPPING_VERSION,
  papersAlias,
  papersIndex,
  SNAPSHOTS_INDEX,
  type Spread,
  snapshotsIndex,
} from "@/lib/search/opensearch/mapping";
import { IngestError } from "../../command/errors";
import { type Identified, writeAll } from "./bulk";

/** So many snapshots are kept on the cluster: the new one and those that may be gone back to. */
const KEPT_SNAPSHOTS = 3;
const COPIES_WAIT = "20s";
/** What no alias points to may be written by another program, which takes no longer. */
const LONGEST_PUBLISHING_MS = 24 * 60 * 60 * 1_000;

/** What is published of a snapshot. */
export interface Publishable {
  readonly snapshot: string;
  readonly papers: Iterable<Paper>;
  readonly count: number;
  readonly authors: Iterable<AuthorRow>;
  /** Every address that leads to a paper. */
  readonly addresses: Iterable<readonly [address: string, AddressDocument]>;
  /** What the snapshot says of itself. */
  readonly about: Omit<SnapshotDocument, "version">;
}

export interface PublishOptions {
  readonly spread: Spread;
  /** Tells the new indices from those of an earlier time: a number that rises. */
  readonly time: number;
  readonly onWritten?: (papers: number) => void;
}

/**
 * Writes a snapshot to the cluster: new indices, their counts checked, then the aliases by which the site reads them,
 * moved together, and last that this snapshot is the one to serve. Nobody reads half of it, and what fails before that
 * leaves the cluster as it was. Throws {@link IngestError}.
 */
export async function publishTo(
  client: Client,
  { snapshot, papers, count, authors, addresses, about }: Publishable,
  { spread, time, onWritten }: PublishOptions,
): Promise<{ papers: number; authors: number }> {
  const meta: IndexMeta = { version: MAPPING_VERSION, snapshot, papers: count };
  const names = {
    papers: `${papersAlias(snapshot)}-${time}`,
    authors: `${authorsAlias(snapshot)}-${time}`,
    addresses: `${addressesAlias(snapshot)}-${time}`,
  };
  try {
    const paperCount = await write(
      client,
      names.papers,
      papersIndex(meta, spread),
      documentsOf(papers),
      onWritten,
    );
    if (paperCount !== count)
      throw new IngestError(`Snapshot ${snapshot} counts ${count} papers and has ${paperCount}.`);
    const authorCount = await write(client, names.authors, authorsIndex(meta, spread), authorsOf(authors));
    await write(client, names.addresses, addressesIndex(meta, spread), addresses);
    await introduce(client, snapshot, about, spread);
    await point(client, [
      [papersAlias(snapshot), names.papers],
      [authorsAlias(snapshot), names.authors],
      [addressesAlias(snapshot), names.addresses],
    ]);
    await serve(client, snapshot);
    await removeOld(client, snapshot, time);
    return { papers: paperCount, authors: authorCount };
  } catch (error) {
    await client.indices.delete({ index: Object.values(names), ignore_unavailable: true }).catch(() => {});
    throw error;
  }
}

function* documentsOf(papers: Iterable<Paper>): Generator<Identified> {
  let number = 0;
  for (const paper of papers) {
    yield [String(number), paperDocument(paper, number)];
    number++;
  }
}

function* authorsOf(authors: Iterable<AuthorRow>): Generator<Identified> {
  let place = 0;
  for (const row of authors) yield [row.slug, authorDocument(row, place++)];
}

/** Whether the cluster holds a snapshot of so many papers already, as this program reads it. */
export async function isPublished(client: Client, snapshot: string, papers: number): Promise<boolean> {
  const { body: isThere } = await client.indices.existsAlias({ name: papersAlias(snapshot) });
  if (!isThere) return false;
  const { body } = await client.indices.getMapping({ index: papersAlias(snapshot) });
  const meta = indexMetaSchema.safeParse(Object.values(body)[0]?.mappings._meta).data;
  return meta?.version === MAPPING_VERSION && meta.papers === papers;
}

/** Says which snapshot is to be served by those who read it from the cluster. */
export async function serve(client: Client, snapshot: string): Promise<void> {
  await client.index({ index: SNAPSHOTS_INDEX, id: CURRENT_ID, body: { snapshot }, refresh: true });
}

/** Puts there what a snapshot says of itself. */
async function introduce(
  client: Client,
  snapshot: string,
  about: Publishable["about"],
  spread: Spread,
): Promise<void> {
  const { body: isThere } = await client.indices.exists({ index: SNAPSHOTS_INDEX });
  if (!isThere) await create(client, SNAPSHOTS_INDEX, snapshotsIndex(spread));
  const body = { version: MAPPING_VERSION, ...about };
  await client.index({ index: SNAPSHOTS_INDEX, id: snapshot, body, refresh: true });
}

/** Makes an index of documents, whole and never to be written again. Gives their number. */
async function write(
  client: Client,
  index: string,
  body: Dsl,
  documents: Iterable<Identified>,
  onWritten?: (count: number) => void,
): Promise<number> {
  await create(client, index, body);
  const written = await writeAll(client, index, documents, onWritten);
  await client.indices.refresh({ index });
  const { body: counted } = await client.count({ index });
  if (counted.count !== written)
    throw new IngestError(`The index ${index} has ${counted.count} of ${written} documents.`);
  await client.indices.putSettings({ index, body: { index: { "blocks.write": true } } });
  return written;
}

/**
 * Makes an index, and waits until every copy of its shards is there, so that a node which is lost from then on takes no
 * paper with it; where there are too few nodes for all copies, it does without. That it is there already is the answer
 * to a request that was sent twice: the time in its name is its own.
 */
async function create(client: Client, index: string, body: Dsl): Promise<void> {
  try {
    await client.indices.create({ index, body, wait_for_active_shards: "all", timeout: COPIES_WAIT });
  } catch (error) {
    const isThere = error instanceof errors.ResponseError && /^resource_already_exists/.test(error.message);
    if (!isThere) throw error;
  }
}

/** Moves aliases to new indices in one step, away from all they pointed to. */
async function point(
  client: Client,
  aliases: readonly (readonly [alias: string, index: string])[],
): Promise<void> {
  const actions = aliases.flatMap(([alias, index]) => [
    { remove: { index: `${alias}-*`, alias, must_exist: false } },
    { add: { index, alias } },
  ]);
  await client.indices.updateAliases({ body: { actions } });
}

/**
 * Removes what no alias points to any more or nobody can still be writing, and the snapshots that were published before
 * those that are kept.
 */
async function removeOld(client: Client, published: string, now: number): Promise<void> {
  const pattern = INDEX_KINDS.map((kind) => `${kind}*`);
  const { body } = await client.indices.getAlias({ index: pattern });
  const rows = Object.entries(body).map(([index, { aliases }]) => ({
    index,
    alias: Object.keys(aliases)[0],
    time: Number(index.split("-").at(-1)),
  }));
  const kept = new Set(
    INDEX_KINDS.flatMap((kind) =>
      rows
        .filter(({ index, alias }) => index.startsWith(kind) && alias !== undefined)
        .sort((a, b) => b.time - a.time)
        .slice(0, KEPT_SNAPSHOTS)
        .map(({ index }) => index),
    ),
  );
  const isLeft = (index: string, time: number) =>
    index.split("-").at(-2) === published || time < now - LONGEST_PUBLISHING_MS;
  const old = rows
    .filter(({ index, alias, time }) => (alias === undefined ? isLeft(index, time) : !kept.has(index)))
    .map(({ index }) => index);
  if (old.length > 0) await client.indices.delete({ index: old });
  const [papers] = INDEX_KINDS;
  const gone = rows.flatMap(({ index, alias }) =>
    old.includes(index) && alias?.startsWith(papers) ? [alias.slice(papers.length)] : [],
  );
  for (const id of gone) await client.delete({ index: SNAPSHOTS_INDEX, id }, { ignore: [404] });
}
