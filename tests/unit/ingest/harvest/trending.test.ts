import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arxivAnswer, arxivEntry, harvest, standIn } from "@/tests/support/harvest";
import { openPublished } from "@/tests/support/ingest";

const LIST = readFileSync("tests/fixtures/hugging-face/daily-papers-from-specification.json");

describe("npm run harvest -- --trending", () => {
  it("adds the papers of a day, with links and upvotes", async () => {
    const { address, asked } = await standIn((_url, response) => response.end(LIST));
    const { code, out, corpusFolder } = await harvest(address, ["--trending", "2025-09-08"]);
    expect(code).toBe(0);
    expect(out).toMatch(/hugging-face-2025-09-08-[0-9a-f]{8}-00001\.json +Hugging Face daily papers +2 +2/);
    expect(asked.map(({ search }) => search)).toEqual(["?date=2025-09-08&limit=100&p=0"]);
    const corpus = await openPublished(corpusFolder);
    const resolved = corpus.resolve("2509.01234");
    if (resolved.kind !== "paper") throw new Error("The paper is not there.");
    expect(corpus.texts.read(resolved.paper)).toMatchObject({
      title: "How Apes Count",
      upvotes: 123,
      links: [
        { kind: "code", url: "https://github.com/apes/count" },
        { kind: "project", url: "https://apes.example.org/" },
        { kind: "other", url: "https://apes.example.org/videos" },
      ],
    });
  });

  it("asks for the latest list when no day is named", async () => {
    const { address, asked } = await standIn((_url, response) => response.end(LIST));
    expect((await harvest(address, ["--trending"])).code).toBe(0);
    expect(asked.map(({ search }) => search)).toEqual(["?limit=100&p=0"]);
  });

  it("asks for further pages while they bring papers", async () => {
    const listOf = (first: number, count: number) =>
      JSON.stringify(
        Array.from({ length: count }, (_, i) => {
          const number = String(first + i).padStart(5, "0");
          return { paper: { id: `2509.${number}`, title: `Paper ${number}`, upvotes: i } };
        }),
      );
    const pages = [listOf(1, 100), listOf(101, 7)];
    const { address, asked } = await standIn((url, response) =>
      response.end(pages[Number(url.searchParams.get("p"))]),
    );
    const { out } = await harvest(address, ["--trending", "2025-09-08"]);
    expect(out).toContain("107 papers: 107 added");
    expect(asked).toHaveLength(2);
    const stubborn = await standIn((_url, response) => response.end(pages[0]));
    expect((await harvest(stubborn.address, ["--trending", "2025-09-08"])).out).toContain(
      "100 papers: 100 added",
    );
    expect(stubborn.asked).toHaveLength(2);
  });

  it("says that a day has no papers", async () => {
    const { address } = await standIn((_url, response) => response.end("[]\n"));
    const { code, out } = await harvest(address, ["--trending", "2025-09-07"]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("Nothing matches") });
  });

  it("ends with the service's words when the day is wrong", async () => {
    const { address } = await standIn((_url, r) => r.writeHead(400).end('{"error":"Invalid date"}'));
    const { code, err } = await harvest(address, ["--trending", "2099-01-01"]);
    expect(code).toBe(1);
    expect(err).toContain("Invalid date");
  });

  it("keeps the votes when arXiv's own record of the paper comes in, and the most of several counts", async () => {
    const { address } = await standIn((url, response) => {
      if (url.searchParams.has("id_list"))
        response.end(arxivAnswer(1, 0, [arxivEntry("2509.01234v2", "How Apes Count")]));
      else if (url.searchParams.get("date") === "2025-09-09")
        response.end(LIST.toString("utf8").replace('"upvotes": 123', '"upvotes": 99'));
      else response.end(LIST);
    });
    const { corpusFolder } = await harvest(address, ["--trending", "2025-09-08"]);
    await harvest(address, ["--trending", "2025-09-09"], { corpusFolder });
    expect((await harvest(address, ["--ids", "2509.01234"], { corpusFolder })).code).toBe(0);
    const corpus = await openPublished(corpusFolder);
    const resolved = corpus.resolve("2509.01234");
    if (resolved.kind !== "paper") throw new Error("The paper is not there.");
    expect(corpus.texts.read(resolved.paper)).toMatchObject({ version: 2, upvotes: 123 });
  });
});
