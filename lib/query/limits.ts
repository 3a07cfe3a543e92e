/**
 * Limits of the site, not of the engine: what a reader may send in one query. The longest abstracts, so that one can be
 * asked with.
 */
export const MAX_QUERY_CHARACTERS = 6_000;
export const MAX_QUERY_TERMS = 400;
/**
 * The same in an address, where a letter of most scripts takes six or nine characters. A query goes through the head of a
 * request up to three times, in the address, in the one it comes from and in the router's own header, and there is room
 * for that (`lib/serving/limits.ts`).
 */
export const MAX_QUERY_IN_ADDRESS = 18_000;
/** From this length of its address on, the query stands once on a page and not in every link of it. */
export const LONG_ADDRESS = 2_500;
