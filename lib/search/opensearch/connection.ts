import { Client } from "@opensearch-project/opensearch";

/** How a cluster is reached. */
export interface Connection {
  /** Its nodes; any of them answers. */
  readonly urls: readonly string[];
  readonly user: string | null;
  readonly password: string | null;
  /** The certificate, in PEM, by which the nodes' own are checked; null for those that the system trusts. */
  readonly ca: string | null;
}

/** How long an answer is waited for, and at how many other nodes it is tried again. */
export interface Patience {
  readonly longestRequestMs: number;
  readonly mostRetries: number;
}

/** A reader waits: what a node does not answer soon is asked of another. */
export const SEARCHING: Patience = { longestRequestMs: 3_000, mostRetries: 2 };
/** Nobody waits: making an index takes a busy cluster its time. */
export const PUBLISHING: Patience = { longestRequestMs: 60_000, mostRetries: 5 };

/** A client that tries again what a failing node did not answer. Opens no connection yet. */
export function clientOf({ urls, user, password, ca }: Connection, patience: Patience): Client {
  return new Client({
    nodes: [...urls],
    maxRetries: patience.mostRetries,
    requestTimeout: patience.longestRequestMs,
    ...(user === null ? {} : { auth: { username: user, password: password ?? "" } }),
    ...(ca === null ? {} : { ssl: { ca } }),
  });
}
