import type { Paper } from "@/lib/paper/paper";
import { paperOf } from "../unit/search/papers";
import { BEGINNINGS, CARRYING, LITTLE } from "./worst-queries";

/** Papers of nothing but the words that the worst queries ask for: most have most of them. */
export function crowdedPapers(count: number): Paper[] {
  return Array.from({ length: count }, (_, place) => crowded(place));
}

/** A paper of the words that the worst queries ask for, in an order of its own. */
function crowded(place: number): Paper {
  const drawn = (words: readonly string[], count: number, step: number) =>
    Array.from({ length: count }, (_, i) => words[(place * step + i * (step + 2)) % words.length] ?? "");
  const little = drawn(LITTLE, 30, 7);
  const carrying = drawn(CARRYING, 20, 11);
  const begun = drawn(BEGINNINGS, 20, 3).map((beginning, i) => `${beginning}${(place + i) % 9}word`);
  const text = little.flatMap((word, i) => [word, carrying[i] ?? "of", begun[i] ?? "the"]).join(" ");
  return paperOf(
    {
      title: `${carrying.slice(0, 4).join(" ")} of the ${begun[0]}`,
      abstract: text,
      authors: [`${"abcdefgh"[place % 8]} ${carrying[5]}`],
      submitted: `${1990 + (place % 30)}-03-01`,
      categories: [place % 2 === 0 ? "cs.LG" : "math.PR"],
    },
    place,
  );
}
