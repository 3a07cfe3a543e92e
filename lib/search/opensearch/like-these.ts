import type { Hit, PaperNumber, Papers, RelatedPaper } from "../engine";
import type { Cluster } from "./cluster";
import { any, type Dsl, EVERYTHING } from "./dsl";
import { sharedPhrases, tellingTerms } from "./likeness";
import type { PlacedHit } from "./pages";

/** So many words of a paper, those that tell most, are looked for in others. */
const MOST_TERMS = 25;
/** Of so many papers with these words it is asked what they share. */
const MOST_CANDIDATES = 40;
/** So many of the first results say what the others should be like; one that scores less than this share is no example. */
const SEEDS = 3;
const LEAST_SEED = 0.5;

/** Finds papers like others: by their telling words, and only such as share a phrase. */
export class LikeThese {
  constructor(
    private readonly cluster: Cluster,
    private readonly index: string,
    private readonly texts: Papers,
  ) {}

  /** The papers like one, the likest first. */
  async related(
    paper: PaperNumber,
    limit: number,
    within: Dsl = EVERYTHING,
    signal?: AbortSignal,
  ): Promise<RelatedPaper[]> {
    if (!Number.isInteger(paper) || paper < 0 || paper >= this.texts.count) return [];
    const own = await this.texts.read(paper);
    const body = {
      _source: false,
      size: MOST_CANDIDATES,
      query: {
        bool: {
          must: [likeText(tellingTerms(own))],
          filter: [within],
          must_not: [{ term: { number: paper } }],
        },
      },
      sort: [{ _score: "desc" }, { number: "asc" }],
    };
    const { hits } = await this.cluster.search(this.index, body, signal);
    const alike = hits.hits.map(async ({ _id, sort }) => ({
      paper: Number(_id),
      score: Number(sort?.[0] ?? 0),
      reasons: sharedPhrases(own, await this.texts.read(Number(_id))),
    }));
    return (await Promise.all(alike)).filter(({ reasons }) => reasons.length > 0).slice(0, limit);
  }

  /** Papers that pass a filter, like the first of those found and none of them; at most `most`. */
  async of(found: readonly PlacedHit[], filter: Dsl, most: number, signal?: AbortSignal): Promise<Hit[]> {
    const listed = new Set(found.map(({ paper }) => paper));
    const seeds = found.slice(0, SEEDS).filter(({ score }) => score >= (found[0]?.score ?? 0) * LEAST_SEED);
    const lists = await Promise.all(
      seeds.map(({ paper }) => this.related(paper, MOST_CANDIDATES, filter, signal)),
    );
    const likest = new Map<PaperNumber, RelatedPaper>();
    for (const one of lists.flat())
      if (!listed.has(one.paper) && one.score > (likest.get(one.paper)?.score ?? 0))
        likest.set(one.paper, one);
    return [...likest.values()]
      .sort((a, b) => b.score - a.score || a.paper - b.paper)
      .slice(0, most)
      .map((one) => ({ ...one, complete: false }));
  }
}

function likeText(text: string): Dsl {
  const common = { like: text, analyzer: "asked", max_query_terms: MOST_TERMS, min_term_freq: 1 };
  const fields = ["title", "abstract"].map((field) => ({
    more_like_this: { ...common, fields: [field], min_doc_freq: 2, minimum_should_match: "10%" },
  }));
  return any(fields);
}
