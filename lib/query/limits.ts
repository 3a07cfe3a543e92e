/** Limits of the site, not of the engine: what a reader may send in one query. */
export const MAX_QUERY_CHARACTERS = 1_000;
export const MAX_QUERY_TERMS = 64;
