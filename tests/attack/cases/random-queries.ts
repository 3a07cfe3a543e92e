import { below, oneOf, type Random, shuffled } from "../../bench/random";
import { randomFrom } from "../../support/mutate";
import type { Lexicon } from "../support/lexicon";
import type { CostlyQuery } from "./costly-queries";

const CHARACTERS = 1_000;
const MOST_PIECES = 4;

/** Whatever the analysis of words, the language or the reading of formulas gives a meaning. */
const SIGNS = [
  ..."-/_.,'’+&:;*\"()[]{}$\\^~|<>=!?#@%",
  ...["a", "1", "A", "é", "α", "\u0301", "\ufb03", "漢", "\u200d", "\u00a0"],
  ...[
    "OR",
    "AND",
    "NOT",
    "ti:",
    "au:",
    "abs:",
    "cat:",
    "all:",
    "id:",
    "doi:",
    "year:2000..",
    "has:",
    "-(",
    "a*",
    "th*",
  ],
];
const JOINTS = ["", "", " ", " ", "-", " OR ", " AND ", "* ", '" "', "_", "/"];

/** Queries of a few pieces repeated up to the site's limit; the same for the same seed. */
export function randomQueries(lexicon: Lexicon, count: number, seed: number): CostlyQuery[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const q = randomQuery(lexicon, random);
    return { name: `${q.slice(0, 40)}…`, q };
  });
}

function randomQuery(lexicon: Lexicon, random: Random): string {
  const pieces = Array.from({ length: 1 + below(MOST_PIECES, random) }, () => pieceOf(lexicon, random));
  const joint = oneOf(JOINTS, random) ?? " ";
  let q = "";
  while (q.length < CHARACTERS) q += shuffled(pieces, random).join(joint) + joint;
  const cut = q.slice(0, CHARACTERS);
  return random() < 0.3 ? `"${cut.slice(2)}"` : cut;
}

function pieceOf({ frequent, long, rare, names }: Lexicon, random: Random): string {
  const lists = [SIGNS, SIGNS, SIGNS, frequent.slice(0, 20), long, rare, names];
  return oneOf(oneOf(lists, random) ?? SIGNS, random) ?? "a";
}
