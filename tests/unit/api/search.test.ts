import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type SearchAnswer, searchAnswerSchema } from "@/lib/api/search-answer";
import { shapeAnswer } from "@/lib/api/shape-answer";
import { answerOf, notesOnPage } from "@/lib/browse/answer";
import type { Corpus } from "@/lib/corpus/corpus";
import { stateFrom } from "@/lib/query/url";
import { bundledCorpus } from "../../support/bundled";

const ORIGIN = "https://papers.example.org";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await bundledCorpus();
});

async function ask(search: string, explain = false): Promise<SearchAnswer> {
  const { state, notes } = stateFrom(new URLSearchParams(search));
  const answer = await answerOf(corpus, state, explain);
  return shapeAnswer({ state, notes: [...notes, ...notesOnPage(state, answer)], ...answer }, ORIGIN);
}

describe("the answer of the search API", () => {
  it("has the paper that an arXiv id names, as its sources state it", async () => {
    const { papers, ...rest } = await ask("q=2505.23819");
    expect(rest).toMatchObject({ total: 1, partial: 0, page: 1, pages: 1, size: 25, notes: [] });
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      key: "2505.23819",
      url: "https://papers.example.org/papers/2505.23819",
      arxivId: "2505.23819",
      version: 5,
      title: "Linear Layouts: Robust Code Generation of Efficient Tensor Computation Using $\\mathbb{F}_2$",
      submitted: "2025-05-28T00:45:50Z",
      topics: [{ slug: "gpu-kernels", name: "GPU kernels and compilers" }],
      sources: ["arxiv"],
      complete: true,
      score: 0,
    });
    expect(papers[0]?.authors[0]).toEqual({ name: "Keren Zhou" });
  });

  it("counts the whole corpus where nothing is asked, newest first, 25 a page", async () => {
    const answer = await ask("");
    expect(answer).toMatchObject({ total: 134, partial: 0, page: 1, pages: 6, size: 25 });
    expect(answer.query).toEqual({ text: "", printed: "", described: "", lastWordBegins: false });
    expect(answer.papers).toHaveLength(25);
    expect(answer.facets.source).toEqual([
      { value: "trending", count: 119 },
      { value: "arxiv", count: 15 },
    ]);
  });

  it("says how the query was understood, in the query language and in words", async () => {
    const { query } = await ask("q=ti:photonic+ANDNOT+cat:cs.CL");
    expect(query).toEqual({
      text: "ti:photonic ANDNOT cat:cs.CL",
      printed: "title:photonic AND -category:cs.CL",
      described: "title: photonic and not category: cs.CL",
      lastWordBegins: false,
    });
  });

  it("says that a half-typed word was read as the beginning of one", async () => {
    const { query, papers } = await ask("q=mixtu");
    expect(query.lastWordBegins).toBe(true);
    expect(papers.length).toBeGreaterThan(0);
  });

  it("says what was searched instead of mistyped words, and searches as typed on request", async () => {
    const { corrected } = await ask("q=blockchian+sharding");
    expect(corrected).toEqual({ printed: "blockchain sharding", described: "blockchain sharding" });
    expect(await ask("q=blockchian+sharding&exact=1")).toMatchObject({ total: 0, papers: [] });
  });

  it("answers bad values with notes that name the parameter, and the place in the query", async () => {
    const { notes } = await ask("q=photonic+(&year=soon&sort=best&page=99");
    expect(notes.map(({ parameter }) => parameter)).toEqual(["year", "sort", "page", "q"]);
    expect(notes.at(-1)).toEqual({
      parameter: "q",
      message: expect.stringContaining("parenthesis"),
      at: { start: 9, end: 10 },
    });
  });

  it("gives the last page for one beyond the end, and says so", async () => {
    const answer = await ask("page=50");
    expect(answer).toMatchObject({ page: 6, pages: 6 });
    expect(answer.papers).toHaveLength(134 - 5 * 25);
    expect(answer.notes).toEqual([
      { parameter: "page", message: "Page 50 is beyond the end; this is the last page." },
    ]);
  });

  it("explains on request alone", async () => {
    const [plain] = (await ask("q=photonic+processor")).papers;
    expect(plain).not.toHaveProperty("explanation");
  });

  it.each(["", "q=photonic", "q=zzzqqq", "q=((((", "q=id:2505.23819&size=100", "source=arxiv&sort=title"])(
    "keeps to its schema, without a field more: %s",
    async (search) => {
      const answer = await ask(search, true);
      expect(searchAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    },
  );

  it("can be described as JSON Schema, for whoever writes a client", () => {
    const schema = z.toJSONSchema(searchAnswerSchema);
    expect(schema.required).toContain("papers");
    expect(JSON.stringify(schema)).toContain('"enum":["words","order","title","meaning","neighbours"]');
  });
});
