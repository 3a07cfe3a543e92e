import { below, oneOf, type Random } from "../../bench/random";
import { randomFrom } from "../../support/mutate";
import type { PaperLine } from "./paper-lines";

/** Frequent words of English, the most frequent first: phrases of them are the dear ones. */
const FREQUENT = [
  "the of and in to a we is for that with this on by are as from an which be it our can have at these results model",
  "using has show or between also not two field energy method data system quantum state based time phase which study",
  "high large non-linear one where new low spin temperature number mass theory first order different structure",
]
  .join(" ")
  .split(" ");

const BEGINNINGS = "b br c ch d dr f g gr h k l m n p ph pr qu r s sc st t th tr v w z".split(" ");
const MIDDLES = "a e i o u ai ea io ou".split(" ");
const ENDS = "l m n r s t x nd st rm".split(" ");
const RARE_WORDS = 20_000;
const ABSTRACT_WORDS = 140;
const CATEGORIES = ["cs.LG", "cs.DC", "math.CO", "hep-th", "cond-mat.str-el", "astro-ph.GA", "q-bio.NC"];

/** Papers with texts like those of arXiv in length and in how often words are repeated; the same in every run. */
export function generatedPapers(count: number): PaperLine[] {
  const random = randomFrom(9);
  const rare = Array.from({ length: RARE_WORDS }, () => rareWord(random));
  const words = (length: number) => Array.from({ length }, () => wordOf(rare, random)).join(" ");
  return Array.from({ length: count }, (_, place) => ({
    id: `${15 + (place % 10)}${String(1 + (place % 12)).padStart(2, "0")}.${String(1 + Math.floor(place / 60)).padStart(5, "0")}`,
    title: capital(words(5 + below(8, random))),
    abstract: `${capital(words(ABSTRACT_WORDS))}.`,
    authors: Array.from({ length: 1 + below(6, random) }, () =>
      [capital(rareWord(random)), capital(oneOf(rare, random) ?? "")].join(" "),
    ),
    published: `20${15 + (place % 10)}-${String(1 + (place % 12)).padStart(2, "0")}-01`,
    categories: [oneOf(CATEGORIES, random) ?? ""],
  }));
}

/** Half of a text are frequent words; among the rest the ranks are spread as Zipf's law has them. */
function wordOf(rare: readonly string[], random: Random): string {
  if (random() < 0.5) return FREQUENT[Math.floor(FREQUENT.length * random() ** 2)] ?? "the";
  return rare[Math.floor(rare.length ** random()) - 1] ?? "theory";
}

function rareWord(random: Random): string {
  const syllables = Array.from({ length: 2 + below(3, random) }, () => {
    return `${oneOf(BEGINNINGS, random)}${oneOf(MIDDLES, random)}`;
  });
  return `${syllables.join("")}${oneOf(ENDS, random)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
