import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of a request wherever something is done for it. */
interface Asked {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Pieces of HTML for the page that is made, by name; null where a page is asked for as data. */
  readonly pieces: Map<string, string> | null;
}

// One store a process: the server and each page may have loaded a copy of this module.
const shared: typeof globalThis & {
  incipitRequests?: AsyncLocalStorage<Asked>;
  incipitTakeOver?: (name: string) => string;
} = globalThis;
shared.incipitRequests ??= new AsyncLocalStorage<Asked>();
const requests = shared.incipitRequests;
// What draws the page is in bundles of the browser's code, too, which know nothing of this module.
shared.incipitTakeOver ??= (name) => requests.getStore()?.pieces?.get(name) ?? "";

const NEVER = new AbortController().signal;

/**
 * Does the work of a request; whatever is done for it can ask {@link requestSignal} and {@link handOver}. `asData` says
 * that a page of the site in the browser asks, for the data of the next page and not for its HTML.
 */
export function withRequest<T>(signal: AbortSignal, asData: boolean, work: () => T): T {
  return requests.run({ signal, pieces: asData ? null : new Map() }, work);
}

/** Aborted when nobody waits for the answer any more. */
export function requestSignal(): AbortSignal {
  return requests.getStore()?.signal ?? NEVER;
}

/**
 * Keeps a piece of HTML for the page that this request makes. False where none is made that could take it over: then it
 * has to be part of the data that is sent.
 */
export function handOver(name: string, html: string): boolean {
  const pieces = requests.getStore()?.pieces ?? null;
  pieces?.set(name, html);
  return pieces !== null;
}
