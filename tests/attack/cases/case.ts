import { exchange, outcomeOf } from "../support/connection";

/** Bytes of one connection, and what a site may answer. */
export interface Case {
  readonly name: string;
  readonly bytes: string;
  /** The statuses that are right; "closed" where the connection may also be closed without a word. */
  readonly wanted: readonly (number | "closed")[];
  /** The method, where the shape of the answer depends on it. */
  readonly method?: string;
}

/**
 * What came of a case: the status, or how the connection ended. Where the framework first sends its client to the same
 * page with a hash of the headers (`_rsc`), that is followed, with the same headers: only then are they read.
 */
export async function outcomeOfCase(port: number, { bytes, method }: Case): Promise<string> {
  const options = { methods: method === undefined ? [] : [method] };
  const result = await exchange(port, bytes, options);
  const location = result.answers[0]?.headers.get("location");
  if (location === undefined || !/[?&]_rsc=/.test(location)) return outcomeOf(result);
  const { pathname, search } = new URL(location, "http://127.0.0.1");
  // A function, since a target may hold what a replacement takes for a sign.
  return outcomeOf(
    await exchange(
      port,
      bytes.replace(/^GET \S+/, () => `GET ${pathname}${search}`),
      options,
    ),
  );
}

export function isWanted({ wanted }: Case, outcome: string): boolean {
  const closed = wanted.includes("closed") && (outcome === "closed" || outcome === "reset");
  return closed || wanted.map(String).includes(outcome);
}
