import { HUMP } from "./token-shape";

/** Chances, from author lists of arXiv: one author in 1,500 is a group; four groups in five are a collaboration. */
const LOG_GROUP = Math.log(1 / 1500);
const LOG_COLLABORATION = Math.log(0.8);
const LOG_OTHER_GROUP = Math.log(0.02);
const LOG_LINK = -1.2;
const LOG_TITLE = -3;
const LOG_TITLE_LETTER = -1.3;
/** `GlueX` is rarer than `LHCb`, and `ColliCharles` is none. */
const LOG_CAMEL_TITLE = -6;
const LOG_LONG_CAMEL_TITLE = -25;
const LONGEST_CAMEL_TITLE = 11;
/** A link inside a group's name, other than those of `Institute of Physics and Mathematics`. */
const LOG_LATE_LINK = -25;

const LINKS = new Set([
  "for",
  "on",
  "behalf",
  "of",
  "and",
  "with",
  "the",
  "For",
  "On",
  "And",
  "The",
  "other",
]);
const GROUP =
  /^(?:(\p{Lu}?[\p{L}-]*[Cc]ollaborations?)|[Tt]eams?|(?:[Ww]ork)?(?:ing)?[Gg]roups?|[Cc]onsortium|[Pp]roject|[Cc]ommunity|[Ee]xperiment|Survey|Network|Initiative|Alliance|[Mm]embers|[Cc]ontributors|[Pp]articipants)$/u;

/** Whether any word of a text may be one for a group. */
export function mentionsGroup(text: string): boolean {
  return /ollaboration|[Tt]eam|[Gg]roup|[Cc]onsortium|[Pp]roject|[Cc]ommunity|[Ee]xperiment|Survey|Network|Initiative|Alliance|[Mm]embers|[Cc]ontributors|[Pp]articipants/.test(
    text,
  );
}

/** Words that lead to a group: `for the LHCb Collaboration`. */
function isLink(token: string): boolean {
  return LINKS.has(token);
}

/**
 * The logarithm of the chance that a name begins or goes on with this token when it is a group's; `previous` is the
 * token before, if any.
 */
export function groupToken(token: string, previous: string): number {
  if (isLink(token))
    return previous === "" || isLink(previous) || /^(?:of|and)$/.test(token) ? LOG_LINK : LOG_LATE_LINK;
  if (!/^[\p{Lu}\p{N}][\p{L}\p{N}'’/-]*$/u.test(token)) return Number.NEGATIVE_INFINITY;
  return LOG_TITLE + LOG_TITLE_LETTER * token.length + camelTitle(token);
}

function camelTitle(token: string): number {
  if (!HUMP.test(token)) return 0;
  return token.length > LONGEST_CAMEL_TITLE ? LOG_LONG_CAMEL_TITLE : LOG_CAMEL_TITLE;
}

/** The same for its last token; no chance at all when that is no word for a group. */
export function groupEnd(token: string): number {
  const found = GROUP.exec(token);
  if (found === null) return Number.NEGATIVE_INFINITY;
  return LOG_GROUP + (found[1] === undefined ? LOG_OTHER_GROUP : LOG_COLLABORATION);
}
