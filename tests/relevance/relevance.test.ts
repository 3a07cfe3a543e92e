import { beforeAll, describe, expect, it } from "vitest";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { bundledCorpus } from "../support/bundled";
import { JUDGED } from "./judged";

let corpus: LocalCorpus;
beforeAll(async () => {
  corpus = await bundledCorpus();
}, 120_000);

async function titles(q: string): Promise<string[]> {
  const { filters, sort } = INITIAL_STATE;
  const { hits } = await corpus.engine.search({
    query: parseQuery(q).query,
    filters,
    sort,
    offset: 0,
    limit: 3,
  });
  return hits.map((hit) => corpus.texts.read(hit.paper).title);
}

describe.each(Object.entries(JUDGED))("%s finds its paper first", (_kind, judged) => {
  it.each(judged)("$q", async ({ q, first }) => {
    const found = await titles(q);
    expect(found[0]?.slice(0, first.length), `the first were: ${found.join(" | ")}`).toBe(first);
  });
});
