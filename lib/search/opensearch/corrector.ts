import { z } from "zod";
import type { Query } from "@/lib/query/query";
import type { Leaf } from "../embedded/match/leaf";
import { planQuery } from "../embedded/match/plan";
import { respelled } from "../embedded/typing/correct";
import type { Dsl } from "./dsl";
import { FORM_MARK } from "./mapping";
import type { Searched } from "./searcher";
import { weigh } from "./weighing";

/** Shorter words are near to too many. */
const SHORTEST = 4;
const MOST_WORDS = 8;

/** Reads a word that no paper has as the nearest that some have. */
export class Corrector {
  constructor(private readonly searched: Searched) {}

  /** The query as it was most likely meant; null when every word is known, or nothing near is. */
  async corrected(query: Query, signal?: AbortSignal): Promise<Query | null> {
    const plan = planQuery(query, { exact: false, typing: false }, this.searched);
    const { scored } = await weigh(plan, [], this.searched, signal);
    const last = plan.scored.at(-1);
    const unknown = scored.flatMap(({ leaf, papers }) => (papers > 0 ? [] : formOf(leaf)));
    const begins = last === undefined || last.prefix !== "none" ? [] : formOf(last);
    const doubted = [...new Set(unknown)].filter((form) => [...form].length >= SHORTEST).slice(0, MOST_WORDS);
    if (doubted.length === 0) return null;
    const open = begins.length > 0 && (await this.#begins(begins[0] ?? "", signal)) ? begins : [];
    const near = await this.#nearest(
      doubted.filter((form) => !open.includes(form)),
      signal,
    );
    return respelled(query, near);
  }

  async #begins(form: string, signal?: AbortSignal): Promise<boolean> {
    const body: Dsl = { size: 0, terminate_after: 1, query: { prefix: { any: FORM_MARK + form } } };
    return (await this.searched.cluster.search(this.searched.index, body, signal)).hits.total.value > 0;
  }

  /** The nearest words: one mistake in short words, two in long ones; of several as near the most frequent. */
  async #nearest(forms: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    if (forms.length === 0) return new Map();
    const suggest = Object.fromEntries(forms.map((form, i) => [`word-${i}`, nearTo(form)]));
    const body = { size: 0, track_total_hits: false, suggest };
    const answer = await this.searched.cluster.search(this.searched.index, body, signal);
    return new Map(
      forms.flatMap((form, i): [string, string][] => {
        const [found] = suggestionsSchema.parse(answer.suggest?.[`word-${i}`] ?? []);
        const [best] = found?.options ?? [];
        return best === undefined ? [] : [[form, best.text.slice(FORM_MARK.length)]];
      }),
    );
  }
}

const suggestionsSchema = z.array(z.object({ options: z.array(z.object({ text: z.string() })) }));

/** The mark before a form counts as its first letter; the form's own first letter may not be mistaken. */
function nearTo(form: string): Dsl {
  return {
    text: FORM_MARK + form,
    term: {
      field: "any",
      analyzer: "asked",
      size: 1,
      suggest_mode: "missing",
      prefix_length: FORM_MARK.length + 1,
      max_edits: form.length > 7 ? 2 : 1,
      string_distance: "damerau_levenshtein",
    },
  };
}

function formOf({ spellings, prefix, field, little }: Leaf): string[] {
  const [form, ...more] = spellings[0] ?? [];
  return form === undefined || more.length > 0 || prefix !== "none" || field === "author" || little
    ? []
    : [form];
}
