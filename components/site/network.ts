// Next.js asks for the next page by `fetch`, and where that fails, lets the browser go there instead: offline, or while
// the server starts again, the reader's page would be replaced by the browser's error. So its requests wait here.

/** What the page is waiting for. */
export interface Network {
  /** Answers that are on their way, and searches that are about to be asked. */
  readonly waiting: boolean;
  /** The server could not be reached; it is asked again until it can. */
  readonly lost: boolean;
}

type Fetch = typeof fetch;

/** The request header by which a reader who is typing asks for a brief answer. */
export const TYPING_HEADER = "x-incipit-typing";

/** Between two attempts to reach the server. */
const PAUSE_MS = 1_000;
/** What a proxy answers in place of a server that is not there. */
const NO_SERVER = [502, 503, 504];

const QUIET: Network = { waiting: false, lost: false };
let now = QUIET;
let typing = false;
let brief = false;
let open = 0;
let lost = false;
/** Only the page asked for last is wanted: earlier ones are not asked for again. */
let newest = 0;
const listeners = new Set<() => void>();

export function network(): Network {
  return now;
}

export function subscribeNetwork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A search is about to be asked for, or is no longer. */
export function announceTyping(is: boolean): void {
  typing = is;
  tell();
}

function tell(): void {
  const waiting = typing || open > 0;
  if (waiting === now.waiting && lost === now.lost) return;
  now = { waiting, lost };
  for (const listener of listeners) listener();
}

/** From now on searches are asked for as a reader types, whose answers may be brief; or whole again. */
export function askBriefly(is: boolean): void {
  brief = is;
}

/** A `fetch` whose requests for pages are counted, and asked again until there is an answer. `pause` is for tests. */
export function patient(given: Fetch, pause: () => Promise<void> = rest): Fetch {
  return async (input, init) => {
    if (!isForPage(init)) return given(input, init);
    newest += 1;
    const own = newest;
    open += 1;
    tell();
    const answer = await untilAnswered(given, input, brief ? asTyping(init) : init, own, pause).finally(
      () => {
        open -= 1;
        tell();
      },
    );
    return answer ?? new Promise<Response>(() => undefined);
  };
}

/** The answer; null where it is to a question that nobody asks any more. */
async function untilAnswered(
  given: Fetch,
  input: Parameters<Fetch>[0],
  init: Parameters<Fetch>[1],
  own: number,
  pause: () => Promise<void>,
): Promise<Response | null> {
  for (;;) {
    const answer = await given(input, init).catch((error: unknown) => {
      // Whoever gave up waiting wants no answer.
      if (init?.signal?.aborted) throw error;
      return null;
    });
    if (answer !== null && !NO_SERVER.includes(answer.status)) {
      lost = false;
      return answer;
    }
    // The router has forgotten this page. A refusal of it would still make it leave the page at hand for the other.
    if (own !== newest) return null;
    lost = true;
    tell();
    await pause();
  }
}

function asTyping(init: Parameters<Fetch>[1]): Parameters<Fetch>[1] {
  const headers = new Headers(init?.headers);
  headers.set(TYPING_HEADER, "1");
  return { ...init, headers };
}

/** Prefetches may fail: nobody has asked for their pages yet. */
function isForPage(init: Parameters<Fetch>[1]): boolean {
  const headers = new Headers(init?.headers);
  return headers.has("rsc") && !headers.has("next-router-prefetch");
}

/** A while, or until the browser says that it is online again. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(done, PAUSE_MS);
    window.addEventListener("online", done, { once: true });
    function done() {
      window.clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    }
  });
}
