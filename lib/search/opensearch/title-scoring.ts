import { RANKING } from "../embedded/rank/weights";
import { VALUE_MARK } from "../embedded/storage/layout";
import { all, any, type Dsl, worth } from "./dsl";
import { leafQuery } from "./leaf";
import { FORM_MARK } from "./mapping";
import type { Weighed } from "./weighing";

/** What being called by a word is worth, covering much of the title or little: how much, the cluster does not know. */
const CALLED = RANKING.named + RANKING.titleCovered;
/**
 * A title with all the words is what a half-remembered one looks for, a title with half of them is nothing special: the
 * embedded engine counts the fourth power of the share, which these steps follow. What each word is worth by itself, most
 * of them together, and all.
 */
const STEPS = { each: 0.15, most: 0.35, all: 0.5 };
const MOST_SHARE = 0.75;

/** A name, and what it adds. */
export interface TitlePart {
  readonly name: string;
  readonly query: Dsl;
}

/** What it adds that a paper is called by words: that they stand in its title or are an author's, and as they were typed. */
export function titleParts(words: readonly Weighed[]): TitlePart[] {
  const [only, ...more] = words;
  if (only === undefined) return [];
  const each = more.length === 0 ? 1 : STEPS.each;
  const single = words.flatMap((word, i) => wordParts(word, i, each));
  if (more.length === 0) return single;
  const total = words.reduce((sum, { idf }) => sum + idf, 0);
  const calls = words.map(callingQuery);
  const least = Math.ceil(words.length * MOST_SHARE);
  const most = { bool: { should: calls, minimum_should_match: least } };
  const typed = words.map(typedQuery);
  const asTyped = typed.every((one) => one !== null)
    ? [{ name: "all-typed", query: worth(RANKING.titleAsTyped * total * (1 - each), all(typed)) }]
    : [];
  return [
    ...single,
    { name: "called-most", query: worth(CALLED * total * STEPS.most, most) },
    { name: "called-all", query: worth(CALLED * total * STEPS.all, all(calls)) },
    ...asTyped,
  ];
}

function wordParts(word: Weighed, i: number, share: number): TitlePart[] {
  const typed = typedQuery(word);
  return [
    { name: `called-${i}`, query: worth(CALLED * word.idf * share, callingQuery(word)) },
    ...(typed === null
      ? []
      : [{ name: `typed-${i}`, query: worth(RANKING.titleAsTyped * word.idf * share, typed) }]),
  ];
}

function callingQuery({ leaf }: Weighed): Dsl {
  return any([leafQuery(leaf, "title"), ...(leaf.field === "any" ? [leafQuery(leaf, "author")] : [])]);
}

/** A word in a title just as it was typed; null for what is no single word. */
function typedQuery({ leaf }: Weighed): Dsl | null {
  const [form, ...more] = leaf.spellings[0] ?? [];
  const isWord = form !== undefined && more.length === 0 && leaf.prefix === "none";
  return isWord && !form.startsWith(VALUE_MARK) ? { term: { title: FORM_MARK + form } } : null;
}
