import type { SearchState } from "@/lib/query/state";
import { urlFor } from "@/lib/query/url";
import { BoundedCache } from "@/lib/search/bounded-cache";
import type { Budget } from "@/lib/search/budget";
import { type Answer, answerOf } from "./answer";
import type { Searchable } from "./searchable";
import { suggestedFor } from "./suggested";
import type { SuggestionList } from "./suggestion-list";

/** Of each snapshot: the pages that readers share and come back to, in bytes as estimated below. */
const ANSWERS = { entries: 500, weight: 32 << 20 };
const SUGGESTIONS = { entries: 2_000, weight: 4 << 20 };

/** In memory: a character of text, and what an object, its list and its ranges take besides. */
const BYTES_A_CHARACTER = 2;
const BYTES_A_THING = 120;

/** What one snapshot has answered. It goes with its snapshot. */
interface Kept {
  readonly answers: BoundedCache<Answer>;
  readonly suggestions: BoundedCache<SuggestionList>;
}

const kept = new WeakMap<Searchable, Kept>();

function keptOf(corpus: Searchable): Kept {
  const known = kept.get(corpus);
  if (known !== undefined) return known;
  const made = {
    answers: new BoundedCache<Answer>(ANSWERS),
    suggestions: new BoundedCache<SuggestionList>(SUGGESTIONS),
  };
  kept.set(corpus, made);
  return made;
}

/**
 * The answer to a search, kept for whoever asks the same of the same snapshot again: it depends on nothing else. One that
 * was cut short is not kept, since another time there may be time for all of it.
 */
export async function keptAnswerOf(
  corpus: Searchable,
  state: SearchState,
  explain: boolean,
  budget: Budget,
): Promise<Answer> {
  const { answers } = keptOf(corpus);
  const name = `${explain ? "explained " : ""}${urlFor(state)}`;
  const known = answers.get(name);
  if (known !== undefined) return known;
  const made = await answerOf(corpus, state, explain, budget);
  if (made.result.cut === undefined) answers.set(name, made, name.length + weightOf(made));
  return made;
}

/** What {@link suggestedFor} says, kept in the same way. */
export async function keptSuggestionsFor(corpus: Searchable, text: string): Promise<SuggestionList> {
  const { suggestions } = keptOf(corpus);
  const known = suggestions.get(text);
  if (known !== undefined) return known;
  const made = await suggestedFor(corpus, text);
  const characters = made.suggestions.reduce(
    (sum, one) => sum + one.text.length + one.detail.length,
    text.length,
  );
  suggestions.set(text, made, BYTES_A_CHARACTER * characters + 2 * BYTES_A_THING * made.suggestions.length);
  return made;
}

/** What an answer takes in memory, about; nearly all of it is the papers' texts and authors, and the facets. */
function weightOf({ listed, result }: Answer): number {
  const papers = listed.reduce((sum, { paper, hit }) => {
    const texts = [paper.title, paper.abstract, paper.titleSource ?? "", paper.abstractSource ?? ""];
    const characters = texts.reduce((all, text) => all + text.length, 0);
    const words = hit.explanation?.words.length ?? 0;
    return sum + BYTES_A_CHARACTER * characters + BYTES_A_THING * (10 + paper.authors.length + words);
  }, 0);
  const facets = Object.values(result.facets).reduce((sum, values) => sum + values.length, 0);
  return papers + BYTES_A_THING * facets;
}
