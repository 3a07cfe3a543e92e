import { describe, expect, test } from "vitest";
import { keptAnswerOf, keptSuggestionsFor } from "@/lib/browse/kept-answers";
import type { Corpus } from "@/lib/corpus/corpus";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import type { SearchResult } from "@/lib/search/engine";
import { corpusInMemory } from "@/tests/support/memory-corpus";
import { paperOf } from "../search/papers";

/** Papers on apes, and how often their engine was asked. */
function counted(change: (result: SearchResult) => SearchResult = (result) => result) {
  const papers = Array.from({ length: 3 }, (_, place) => paperOf({ title: `Apes ${place}` }, place));
  const corpus = corpusInMemory(papers);
  const asked = { searches: 0, suggestions: 0 };
  const engine: Corpus["engine"] = {
    ...corpus.engine,
    related: (paper, most) => corpus.engine.related(paper, most),
    search: async (request) => {
      asked.searches++;
      return change(await corpus.engine.search(request));
    },
    suggest: async (text, most) => {
      asked.suggestions++;
      return corpus.engine.suggest(text, most);
    },
  };
  return { corpus: { ...corpus, engine }, asked };
}

function ask(corpus: Corpus, search: string, explain = false) {
  return keptAnswerOf(corpus, stateFrom(new URLSearchParams(search)).state, explain, new Budget());
}

describe("an answer that was given", () => {
  test("is given again without another search", async () => {
    const { corpus, asked } = counted();
    const first = await ask(corpus, "q=apes");
    expect(await ask(corpus, "q=apes")).toBe(first);
    expect(first.listed).toHaveLength(3);
    expect(asked.searches).toBe(1);
  });

  test("is another one for another page, order or filter, and with reasons", async () => {
    const { corpus, asked } = counted();
    const searches = [
      "q=apes",
      "q=apes&sort=title",
      "q=apes&size=50",
      "q=apes&exact=1",
      "q=apes&source=arxiv",
    ];
    for (const search of [...searches, ...searches]) await ask(corpus, search);
    await ask(corpus, "q=apes", true);
    expect(asked.searches).toBe(searches.length + 1);
  });

  test("is not that of another snapshot", async () => {
    const [one, other] = [counted(), counted()];
    await ask(one.corpus, "q=apes");
    await ask(other.corpus, "q=apes");
    expect(other.asked.searches).toBe(1);
  });

  test("is asked for again when it was cut short", async () => {
    const { corpus, asked } = counted((result) => ({ ...result, cut: { papers: 1 } }));
    await ask(corpus, "q=apes");
    await ask(corpus, "q=apes");
    expect(asked.searches).toBe(2);
  });

  test("is forgotten when hundreds of others came after it", async () => {
    const { corpus, asked } = counted();
    for (let number = 0; number <= 500; number++) await ask(corpus, `q=apes&page=1&year=${1000 + number}`);
    const before = asked.searches;
    await ask(corpus, "q=apes&year=1500");
    expect(asked.searches).toBe(before);
    await ask(corpus, "q=apes&year=1000");
    expect(asked.searches).toBeGreaterThan(before);
  });
});

test("suggestions for a text are made once", async () => {
  const { corpus, asked } = counted();
  expect(await keptSuggestionsFor(corpus, "ap")).toBe(await keptSuggestionsFor(corpus, "ap"));
  await keptSuggestionsFor(corpus, "ap ");
  expect(asked.suggestions).toBe(2);
});
