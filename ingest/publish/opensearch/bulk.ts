import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@opensearch-project/opensearch";
import { z } from "zod";
import type { Dsl } from "@/lib/search/opensearch/dsl";
import { IngestError } from "../../command/errors";

/** A bulk request holds at most so many documents, and about so many characters. */
const MOST_DOCUMENTS = 1_000;
const MOST_CHARACTERS = 5 << 20;
/** What the cluster turned away is sent again so often, after a pause that doubles: a node that was lost is replaced meanwhile. */
const MOST_TRIES = 9;
const FIRST_PAUSE_MS = 250;
/** For a shard that nobody holds at the moment. */
const LONGEST_WAIT = "10s";

/** One document of an index, by its id. */
export type Identified = readonly [id: string, document: Dsl];

/**
 * Writes documents to an index, one bulk request after the other, so that no more is sent than the cluster takes. Throws
 * {@link IngestError} for a document that the cluster refuses, and when it takes none for some minutes.
 */
export async function writeAll(
  client: Client,
  index: string,
  documents: Iterable<Identified>,
  onWritten: (count: number) => void = () => {},
): Promise<number> {
  let written = 0;
  for (const batch of batches(documents)) {
    await writeBatch(client, index, batch);
    written += batch.length;
    onWritten(written);
  }
  return written;
}

/** A document as the two lines of a bulk request. */
interface Lines {
  readonly id: string;
  readonly text: string;
}

function* batches(documents: Iterable<Identified>): Generator<Lines[]> {
  let batch: Lines[] = [];
  let characters = 0;
  for (const [id, document] of documents) {
    const text = `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(document)}\n`;
    batch.push({ id, text });
    characters += text.length;
    if (batch.length < MOST_DOCUMENTS && characters < MOST_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

async function writeBatch(client: Client, index: string, batch: readonly Lines[]): Promise<void> {
  let left = batch;
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    if (attempt > 0) await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    left = await turnedAway(client, index, left);
    if (left.length === 0) return;
  }
  throw new IngestError(
    `The cluster has turned ${left.length} documents of ${index} away ${MOST_TRIES} times.`,
  );
}

const answerSchema = z.object({
  items: z.array(
    z.object({
      index: z.object({
        status: z.int(),
        error: z.object({ reason: z.string().nullish() }).optional(),
      }),
    }),
  ),
});

/** Sends documents once; gives those that may be sent again. Writing one twice does no harm: its id is the same. */
async function turnedAway(client: Client, index: string, batch: readonly Lines[]): Promise<readonly Lines[]> {
  const request = {
    method: "POST",
    path: `/${index}/_bulk`,
    querystring: { timeout: LONGEST_WAIT },
    bulkBody: batch.map(({ text }) => text).join(""),
  };
  let items: z.infer<typeof answerSchema>["items"];
  try {
    const { body } = await client.transport.request(request);
    items = answerSchema.parse(body).items;
  } catch (error) {
    if (!isPassing(error)) throw error;
    return batch;
  }
  return batch.filter(({ id }, i) => {
    const item = items[i]?.index ?? { status: 503 };
    if (item.status < 300) return false;
    if (item.status === 429 || item.status >= 500) return true;
    throw new IngestError(
      `The cluster refuses document ${id}: ${item.error?.reason ?? `status ${item.status}`}`,
    );
  });
}

/** Whether the same request may be answered later: no answer came, or one that speaks of the server's own state. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = "statusCode" in error ? Number(error.statusCode) : null;
  if (status !== null && Number.isFinite(status)) return status === 429 || status >= 500;
  return /^(?:ConnectionError|TimeoutError|NoLivingConnectionsError)$/.test(error.name);
}
