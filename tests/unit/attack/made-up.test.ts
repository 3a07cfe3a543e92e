import { describe, expect, test } from "vitest";
import { MAX_QUERY_CHARACTERS } from "@/lib/query/limits";
import { costlyQueries } from "../../attack/cases/costly-queries";
import { randomQueries } from "../../attack/cases/random-queries";
import { randomRequest } from "../../attack/cases/random-requests";
import { generatedPapers } from "../../attack/support/generated";
import { lexiconOf } from "../../attack/support/lexicon";
import { mixedTargets } from "../../attack/support/targets";

const PAPERS = generatedPapers(300);
const LEXICON = lexiconOf(PAPERS);

describe("what the attacks make up", () => {
  test("papers are the same in every run, and no two have one id", () => {
    expect(generatedPapers(300)).toEqual(PAPERS);
    expect(new Set(PAPERS.map(({ id }) => id)).size).toBe(300);
  });

  test("frequent words are frequent: in half of the papers and more", () => {
    const [word = ""] = LEXICON.frequent;
    const having = PAPERS.filter(({ abstract }) => abstract.toLowerCase().split(/\W+/).includes(word));
    expect(having.length).toBeGreaterThan(150);
  });

  test("costly queries are within what the site takes", () => {
    for (const { name, q } of [...costlyQueries(LEXICON), ...randomQueries(LEXICON, 200, 1)])
      expect(q.length, name).toBeLessThanOrEqual(MAX_QUERY_CHARACTERS);
  });

  test("the same seed gives the same requests, another one others", () => {
    const requests = (seed: number) =>
      Array.from({ length: 50 }, (_, number) =>
        Buffer.from(randomRequest(LEXICON, seed, number).bytes).toString("latin1"),
      );
    expect(requests(1)).toEqual(requests(1));
    expect(requests(1).filter((request) => requests(2).includes(request))).toEqual([]);
    expect(mixedTargets(LEXICON, 50, 3)).toEqual(mixedTargets(LEXICON, 50, 3));
  });
});
