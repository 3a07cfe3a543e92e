/** The bounds of the server. Each has an answer for what is beyond it; docs/security.md lists them. */
export const LIMITS = {
  /** Pages and JSON answers that one process makes: it has one thread, so more would only make each of them late. */
  pagesAtOnce: 2,
  /** The same, with those that are being stopped because nobody waits for them any more. */
  pagesInHand: 4,
  /** Files being sent, each with a file descriptor. */
  filesAtOnce: 16,
  /** Requests that wait for their turn: over all, of one client, and behind the one in progress on a connection. */
  waiting: 512,
  waitingOfClient: 384,
  waitingOnConnection: 8,
  /** Where more wait than a few, whoever has waited so long is turned away; among a few, a late answer is better than none. */
  few: 16,
  waitMs: 2_000,
  longestWaitMs: 20_000,
  /** Whoever was refused hears of it this much later, so that asking again at once does not become the main work. */
  refusalPauseMs: 500,
  /** Requests without an answer, refused ones too. Beyond the first of these a pipelining connection is cut. */
  unanswered: 10_000,
  unansweredOnConnection: 2_000,
  /** Open connections: over all, and of one client. Where few file descriptors are allowed, at most half of those. */
  connections: 2_048,
  connectionsOfClient: 1_024,
  /** From the first byte of a request to the end of its headers, and to its own end. */
  headersMs: 10_000,
  requestMs: 20_000,
  /** A connection between two requests. A proxy that reuses connections should end them before. */
  idleMs: 55_000,
  /** Neither side says anything: a reader who does not read. */
  silenceMs: 30_000,
  /** From a request to the last byte of its answer: a reader who reads too slowly. */
  answerMs: 120_000,
  /** A query takes up to 18,000 bytes in the address (`lib/query/limits.ts`), which a page repeats in two headers. */
  headerBytes: 64 << 10,
  bodyBytes: 65_536,
  /** An answer is handed over whole, so that its reader does not hold the place of one being made. */
  unsentBytes: 16 << 20,
  /** What readers have not read yet, all together: beyond it, those with most of it are left. */
  unsentBytesInAll: 256 << 20,
  /** Clients whose share is remembered. */
  clients: 10_000,
  /** After SIGTERM: idle connections may still ask, then answers in progress are finished. */
  lastRequestsMs: 500,
  drainMs: 10_000,
} as const;

export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
