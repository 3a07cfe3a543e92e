import { pathOf } from "./path";

/** A request that is over, as far as the door has seen it. */
export interface Answered {
  readonly method: string;
  /** As it was sent, with its query. */
  readonly target: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Of the body, as it was sent. */
  readonly bytes: number;
}

/** What the log says of a request: neither who asked nor, unless that is wished, what was searched. */
export function logFields(
  { method, target, status, milliseconds, bytes }: Answered,
  withQueries: boolean,
): Readonly<Record<string, unknown>> {
  return { method, path: withQueries ? target : pathOf(target), status, ms: Math.round(milliseconds), bytes };
}
