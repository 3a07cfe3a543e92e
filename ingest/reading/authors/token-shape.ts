import { remembered } from "./token-table";

/** How a token of a name is written, whatever its letters are. */
export type TokenShape = (typeof SHAPES)[number];

export const SHAPES = [
  "word",
  "initial",
  "initials",
  "camel",
  "glued",
  "capitals",
  "lower",
  "dotted",
  "other",
] as const;

const INITIAL = /^\p{Lu}\p{M}*\.?$/u;
const INITIALS = /^(?:\p{Lu}\p{M}*(?:\p{Ll}?\.)?-?){2,4}$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;
const DOTTED = /^\p{Lu}[\p{Ll}\p{M}'’-]+\.$/u;
const WORD = /^\p{Lu}[\p{L}\p{M}'’‘`\-–]*$/u;
/** Where a capital follows a small letter inside a token. */
export const HUMP = /(?=\p{Lu})(?<=\p{Ll}\p{M}*)/u;
/** Where a token of several shapes may fall apart. */
export const SEAM = /(?=\p{Lu})(?<=\p{Ll}\p{M}*|\.)|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

export const shapeOf = remembered((token): TokenShape => {
  if (INITIAL.test(token)) return "initial";
  if (/^\p{Lu}(?:\p{Lu}{1,2}|-\p{Lu})$/u.test(token) || (token.includes(".") && INITIALS.test(token)))
    return "initials";
  if (CAPITALS.test(token)) return "capitals";
  if (/^\p{Ll}/u.test(token)) return "lower";
  if (DOTTED.test(token)) return "dotted";
  if (!SEAM.test(token)) return WORD.test(token) ? "word" : "other";
  return WORD.test(token) && !/\p{Lu}{2}/u.test(token) ? "camel" : "glued";
});
