import { AsyncLocalStorage } from "node:async_hooks";

// One store a process: the server and each page may have loaded a copy of this module.
const shared: typeof globalThis & { incipitSignals?: AsyncLocalStorage<AbortSignal> } = globalThis;
shared.incipitSignals ??= new AsyncLocalStorage<AbortSignal>();
const signals = shared.incipitSignals;

const NEVER = new AbortController().signal;

/** Does the work of a request; whatever is done for it can ask {@link requestSignal}. */
export function withSignal<T>(signal: AbortSignal, work: () => T): T {
  return signals.run(signal, work);
}

/** Aborted when nobody waits for the answer any more. */
export function requestSignal(): AbortSignal {
  return signals.getStore() ?? NEVER;
}
