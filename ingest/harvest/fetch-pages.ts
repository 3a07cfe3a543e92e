import { IngestError } from "../command/errors";
import type { Progress } from "../command/progress";
import type { Client } from "./client";
import type { Listing } from "./listing";
import type { Spool } from "./spool";

/** A list that is forgotten more often than this while it is read cannot be read. */
const MOST_RESTARTS = 3;

/**
 * Fetches the pages of a listing that the spool does not hold yet. Throws an {@link IngestError} when the service does
 * not give them; what came before stays in the spool.
 */
export async function fetchPages(
  listing: Listing,
  spool: Spool,
  client: Client,
  progress: Progress,
): Promise<void> {
  let restarts = 0;
  const before = spool.state.records;
  progress.stage(`fetching ${listing.name}`);
  for (let { cursor } = spool.state; cursor !== null; cursor = spool.state.cursor) {
    const at = cursor;
    const fetched = spool.state.records;
    const page = await client.ask(listing.addressOf(at), (answer) => listing.judge(answer, at, fetched));
    if (page.kind === "page") spool.add(page);
    else {
      if (++restarts > MOST_RESTARTS)
        throw new IngestError(`The list was begun anew ${MOST_RESTARTS} times: ${page.reason}.`);
      spool.restart();
    }
    const { records, total } = spool.state;
    const done = Math.max(0, records - before);
    progress.count(done, total === null ? undefined : Math.max(done, total - before));
  }
}
