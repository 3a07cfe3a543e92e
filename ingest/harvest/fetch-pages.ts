import { IngestError } from "../errors";
import type { Progress } from "../progress";
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
  for (let { cursor } = spool.state; cursor !== null; cursor = spool.state.cursor) {
    const at = cursor;
    const fetched = spool.state.records;
    progress.stage(stageOf(listing, spool));
    const page = await client.ask(listing.addressOf(at), (answer) => listing.judge(answer, at, fetched));
    if (page.kind === "page") spool.add(page);
    else {
      if (++restarts > MOST_RESTARTS)
        throw new IngestError(`The list was begun anew ${MOST_RESTARTS} times: ${page.reason}.`);
      spool.restart();
    }
  }
}

function stageOf(listing: Listing, { state: { records, total } }: Spool): string {
  const count = (number: number) => number.toLocaleString("en-GB");
  const far = total === null ? count(records) : `${count(records)} of ${count(total)}`;
  return `fetching ${listing.name} (${far})`;
}
