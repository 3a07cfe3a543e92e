import { type Client, errors } from "@opensearch-project/opensearch";
import type { Paper } from "@/lib/paper/paper";
import { type AuthorRow, authorDocument, paperDocument } from "@/lib/search/opensearch/document";
import type { Dsl } from "@/lib/search/opensearch/dsl";
import {
  authorsAlias,
  authorsIndex,
  type IndexMeta,
  MAPPING_VERSION,
  papersAlias,
  papersIndex,
  type Spread,
} from "@/lib/search/opensearch/mapping";
import { IngestError } from "../../command/errors";
import { type Identified, writeAll } from "./bulk";

/** So many snapshots are kept on the cluster: the new one and those that may be gone back to. */
const KEPT_SNAPSHOTS = 3;

/** What is published of a snapshot. */
export interface Publishable {
  readonly snapshot: string;
  readonly papers: Iterable<Paper>;
  readonly count: number;
  readonly authors: Iterable<AuthorRow>;
}

export interface PublishOptions {
  readonly spread: Spread;
  /** Tells the new indices from those of an earlier time: a number that rises. */
  readonly time: number;
  readonly onWritten?: (papers: number) => void;
}

/**
 * Writes a snapshot to the cluster: new indices, their counts checked, then the aliases by which the site reads them,
 * moved together. Nobody reads half of it, and what fails before that leaves the cluster as it was. Throws
 * {@link IngestError}.
 */
export async function publishTo(
  client: Client,
  { snapshot, papers, count, authors }: Publishable,
  { spread, time, onWritten }: PublishOptions,
): Promise<{ papers: number; authors: number }> {
  const meta: IndexMeta = { version: MAPPING_VERSION, snapshot, papers: count };
  const names = { papers: `${papersAlias(snapshot)}-${time}`, authors: `${authorsAlias(snapshot)}-${time}` };
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
    await point(client, [
      [papersAlias(snapshot), names.papers],
      [authorsAlias(snapshot), names.authors],
    ]);
    await removeOld(client, Object.values(names));
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
  for (const row of authors) yield [row.slug, authorDocument(row)];
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

/** Makes an index. That it is there already is the answer to a request that was sent twice: the time in its name is its own. */
async function create(client: Client, index: string, body: Dsl): Promise<void> {
  try {
    await client.indices.create({ index, body });
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

/** Removes what no alias points to, and the snapshots that were published before those that are kept. */
async function removeOld(client: Client, published: readonly string[]): Promise<void> {
  const pattern = ["incipit-papers-*", "incipit-authors-*"];
  const { body } = await client.indices.getAlias({ index: pattern });
  const rows = Object.entries(body).map(([index, { aliases }]) => ({
    index,
    alias: Object.keys(aliases)[0],
    time: Number(index.split("-").at(-1)),
  }));
  const kept = new Set(
    ["incipit-papers-", "incipit-authors-"].flatMap((kind) =>
      rows
        .filter(({ index, alias }) => index.startsWith(kind) && alias !== undefined)
        .sort((a, b) => b.time - a.time)
        .slice(0, KEPT_SNAPSHOTS)
        .map(({ index }) => index),
    ),
  );
  const old = rows
    .filter(({ index }) => !kept.has(index) && !published.includes(index))
    .map(({ index }) => index);
  if (old.length > 0) await client.indices.delete({ index: old });
}
