const CHANNEL = "incipit-library";

type Listener = (keys: readonly string[]) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

/** Calls back with the keys of papers that were changed, by this page or by another tab, until it is told to stop. */
export function hear(listener: Listener): () => void {
  listeners.add(listener);
  open();
  return () => listeners.delete(listener);
}

/** Says to this page and to all other tabs which papers were changed. */
export function tell(keys: readonly string[]): void {
  if (keys.length === 0) return;
  open()?.postMessage(keys);
  for (const listener of listeners) listener(keys);
}

function open(): BroadcastChannel | null {
  if (channel !== null || typeof BroadcastChannel === "undefined") return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return;
    const keys = data.filter((key) => typeof key === "string");
    for (const listener of listeners) listener(keys);
  };
  return channel;
}
