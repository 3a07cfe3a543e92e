import { describe, expect, it } from "vitest";
import { titleQuery } from "@/ingest/harvest/title-query";
import { arxivAnswer, arxivEntry, harvest, standIn } from "@/tests/support/harvest";
import { fileIn, ingestInto, openPublished, temporaryFolder, trendingDump } from "@/tests/support/ingest";
import { gives } from "@/tests/support/table";

const APE = "Apes gather fruit from tall trees during warm summer mornings.";
const BEE = "Bees carry pollen between distant flowers guided by sunlight.";
const OTHER = "Completely unrelated words describing quantum circuits here.";

/** A corpus of papers without ids, as a page of trending papers saved as text has them. */
async function corpusOf(...papers: readonly (readonly [string, string])[]) {
  const corpusFolder = temporaryFolder();
  await ingestInto(corpusFolder, [fileIn(temporaryFolder(), "dump.txt", trendingDump(...papers))]);
  const before = await openPublished(corpusFolder);
  return { corpusFolder, keys: before.keys };
}

/** arXiv with these papers: found by id, or by the phrase of a title. */
function arxivOf(...papers: readonly (readonly [id: string, title: string, abstract: string])[]) {
  return standIn((url, response) => {
    const ids = url.searchParams.get("id_list")?.split(",");
    const phrase = /ti:"([^"]*)"/.exec(url.searchParams.get("search_query") ?? "")?.[1]?.toLowerCase() ?? "";
    const found = papers.filter(([id, title]) =>
      ids === undefined ? title.toLowerCase().includes(phrase) : ids.includes(id),
    );
    const entries = found.map(([id, title, abstract]) => arxivEntry(`${id}v1`, title, abstract));
    response.end(arxivAnswer(entries.length, 0, entries));
  });
}

describe("npm run harvest -- --resolve", () => {
  it("gives a paper its arXiv id, and its old address leads to the new one", async () => {
    const { corpusFolder, keys } = await corpusOf(["The Ape", APE]);
    const [oldKey = ""] = keys;
    expect(oldKey).toMatch(/^the-ape-[0-9a-f]{8}$/);
    const { address, asked } = await arxivOf(
      ["2505.00001", "The Ape", APE],
      ["2505.00002", "The Ape and I", APE],
    );
    const { code, out } = await harvest(address, ["--resolve"], { corpusFolder });
    expect(code).toBe(0);
    expect(out).toContain("1 of 1 papers without an arXiv id were found on arXiv.");
    const after = await openPublished(corpusFolder);
    expect(after.keys).toEqual(["2505.00001"]);
    expect(after.resolve(oldKey)).toEqual({ kind: "redirect", key: "2505.00001" });
    const paper = after.texts.read(0);
    expect(paper.origins.map(({ source }) => source)).toEqual(["arxiv", "trending"]);
    expect(paper.authors.map(({ name }) => name)).toEqual(["Ada Ape"]);
    expect(asked.map(({ searchParams }) => searchParams.get("search_query"))).toEqual(['ti:"The Ape"', null]);
  });

  it("leaves a paper alone when the abstract is another's, or the title only alike", async () => {
    const { corpusFolder, keys } = await corpusOf(["The Ape", APE], ["The Bee", BEE]);
    const { address } = await arxivOf(["2505.00001", "The Ape", OTHER], ["2505.00002", "The Bee Again", BEE]);
    const { code, out } = await harvest(address, ["--resolve"], { corpusFolder });
    expect(code).toBe(0);
    expect(out).toContain("0 of 2 papers");
    for (const key of keys) expect(out).toContain(key);
    expect((await openPublished(corpusFolder)).keys).toEqual(keys);
  });

  it.each([
    ["a title with one letter more", "Apes gather fruits from tall trees in summer", APE],
    [
      "an abstract of which less than half is the same",
      "Apes gather fruit from tall trees in summer",
      "Apes gather fruit from tall cliffs where nothing else would ever grow.",
    ],
  ])("does not take %s for the same paper", async (_name, title, abstract) => {
    const { corpusFolder, keys } = await corpusOf(["Apes gather fruit from tall trees in summer", APE]);
    const entry = arxivEntry("2505.00001v1", title, abstract);
    const { address } = await standIn((_url, response) => response.end(arxivAnswer(1, 0, [entry])));
    const { out } = await harvest(address, ["--resolve"], { corpusFolder });
    expect(out).toContain("0 of 1 papers");
    expect((await openPublished(corpusFolder)).keys).toEqual(keys);
  });

  it("lists what is ambiguous and never guesses", async () => {
    const { corpusFolder, keys } = await corpusOf(["The Ape", APE]);
    const { address } = await arxivOf(["2505.00001", "The Ape", APE], ["2505.00002", "The ape", APE]);
    const { out } = await harvest(address, ["--resolve"], { corpusFolder });
    expect(out).toContain(`Ambiguous, left as they are:\n  ${keys[0]} “The Ape”: 2505.00001, 2505.00002`);
    expect((await openPublished(corpusFolder)).keys).toEqual(keys);
  });

  it("goes on after an interruption without asking for a title again", async () => {
    const { corpusFolder } = await corpusOf(["The Ape", APE], ["The Bee", BEE]);
    let isDown = true;
    const { address, asked } = await standIn((url, response, number) => {
      if (isDown && number > 1) return response.writeHead(503).end();
      const ids = url.searchParams.get("id_list");
      const isApe = (ids ?? url.search).match(/Ape|00001/) !== null;
      const entry = isApe
        ? arxivEntry("2505.00001v1", "The Ape", APE)
        : arxivEntry("2505.00002v1", "The Bee", BEE);
      const both = [arxivEntry("2505.00001v1", "The Ape", APE), arxivEntry("2505.00002v1", "The Bee", BEE)];
      const entries = ids?.includes(",") ? both : [entry];
      response.end(arxivAnswer(entries.length, 0, entries));
    });
    expect((await harvest(address, ["--resolve"], { corpusFolder })).code).toBe(1);
    isDown = false;
    const before = asked.length;
    expect((await harvest(address, ["--resolve"], { corpusFolder })).code).toBe(0);
    expect(asked).toHaveLength(before + 2);
    expect([...(await openPublished(corpusFolder)).keys].sort()).toEqual(["2505.00001", "2505.00002"]);
  });

  it("says when nothing is published", async () => {
    const { address } = await arxivOf();
    expect(await harvest(address, ["--resolve"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("there is nothing to look up"),
    });
  });
});

describe("the query for a title", () => {
  gives("%s", titleQuery, [
    ["Attention Is All You Need", 'ti:"Attention Is All You Need"'],
    ["VACE: All-in-One Video Creation", 'ti:"VACE All in One Video Creation"'],
    ["On $L^2$ norms of trees", 'ti:"norms of trees"'],
    ["Qwen2.5 is large, Qwen3 is larger", 'ti:"is large Qwen3 is larger"'],
    ["Schrödinger's cat", 'ti:"cat"'],
    ["What's Next? A \\emph{Survey} of Things", 'ti:"Next A" AND ti:"of Things"'],
  ]);

  it("is none for a title without plain words", () => {
    expect(titleQuery("$E=mc^2$")).toBeNull();
  });
});
