import type { PaperNumber } from "@/lib/search/engine";
import type { Titles } from "../known-item-titles";
import { type Random, shuffled, someOf } from "../random";
import type { Held } from "./held";
import { IRREGULAR_NOUNS } from "./irregular-nouns";
import { type Measured, placesOf, type Question } from "./rows";

/** So many titles at most are asked for by each noun, so that no noun decides, and so many in all. */
const EACH = 9;
const TITLES = 285;
/** Words of the title beside the noun. */
const BESIDE = 2;

/** A title as it is remembered: with the noun as it is printed, and in its other number. */
interface Remembered {
  readonly printed: Question;
  readonly other: Question;
}

/** How often a title comes first by a noun of its own in the other number and two more words, and by it as printed. */
export async function measureOtherNumber({ corpus, titles }: Held, random: Random): Promise<Measured> {
  const all = IRREGULAR_NOUNS.flatMap((noun) => rememberedBy(noun, titles, random));
  const asked = shuffled(all, random).slice(0, TITLES);
  return {
    places: [
      await placesOf(
        corpus,
        "title words as printed",
        asked.map(({ printed }) => printed),
      ),
      await placesOf(
        corpus,
        "one in its other number",
        asked.map(({ other }) => other),
      ),
    ],
    checks: [],
  };
}

function rememberedBy(noun: readonly [string, string], titles: Titles, random: Random): Remembered[] {
  const having = shuffled([...new Set(noun.flatMap((form) => titles.withWords([form])))], random);
  return having.flatMap((paper) => remembered(noun, paper, titles, random) ?? []).slice(0, EACH);
}

/** Null for a title with both forms, and for one with too few other words. */
function remembered(
  [singular, plural]: readonly [string, string],
  paper: PaperNumber,
  titles: Titles,
  random: Random,
): Remembered | null {
  const words = titles.words(paper);
  if (words.includes(singular) && words.includes(plural)) return null;
  const [has, lacks] = words.includes(singular) ? [singular, plural] : [plural, singular];
  const beside = someOf(
    words.filter((word) => word !== has),
    BESIDE,
    random,
  );
  if (beside === null) return null;
  const kept = words.filter((word) => word === has || beside.includes(word));
  const wanted = new Set([paper]);
  return {
    printed: { text: kept.join(" "), wanted },
    other: { text: kept.map((word) => (word === has ? lacks : word)).join(" "), wanted },
  };
}
