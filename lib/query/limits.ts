/**
 * Limits of the site, not of the engine: what a reader may send in one query. A paragraph, so that an abstract can be
 * asked with; percent-encoded it has at most nine times as many characters, which the server's limit on the head of a
 * request leaves room for (`scripts/lib/serve.mjs`).
 */
export const MAX_QUERY_CHARACTERS = 2_000;
export const MAX_QUERY_TERMS = 256;
