import { beforeAll, describe, expect, it, test, vi } from "vitest";
import { z } from "zod";
import { GET as nothing } from "@/app/api/[...unknown]/route";
import { OPTIONS, POST } from "@/app/api/v1/search/route";
import { ingest } from "@/ingest/run";
import { searchSchema } from "@/lib/api/answers";
import { EXAMPLE_REQUESTS } from "@/lib/api/examples";
import { OPERATIONS } from "@/lib/api/operations";
import { PROBLEM_TYPE, type ProblemBody, problemSchema } from "@/lib/api/problem";
import { currentCorpus, serveCorpus } from "@/lib/corpus/current";
import { writeIndex } from "@/lib/search/embedded/build/build";
import { openPublished } from "@/lib/search/embedded/open";
import { askRoute, ORIGIN } from "@/tests/support/api";
import { publishedBundled } from "@/tests/support/bundled";
import { fileIn, temporaryFolder, trendingDump } from "@/tests/support/ingest";

vi.mock("@/lib/site/request-origin", () => ({ siteOrigin: async () => "https://papers.example.org" }));

let folder: string;
beforeAll(async () => {
  folder = await publishedBundled();
  await serveCorpus(folder, openPublished, () => undefined);
});

async function search(query: string): Promise<z.infer<typeof searchSchema>> {
  const response = await askRoute({ operation: "search", query });
  expect(response.status).toBe(200);
  return searchSchema.parse(await response.json());
}

async function problem(operation: string, query: string, place?: string): Promise<ProblemBody> {
  const response = await askRoute({ operation, query, place });
  expect(response.headers.get("content-type")).toBe(PROBLEM_TYPE);
  const body = problemSchema.parse(await response.json());
  expect(body.status).toBe(response.status);
  return body;
}

const keysOf = (answer: z.infer<typeof searchSchema>) => answer.papers.map(({ key }) => key);

describe("a search", () => {
  it("gives of each paper the fields that are picked, and its key", async () => {
    const { papers } = await search("q=2505.23819&fields=version,url");
    expect(papers).toEqual([{ key: "2505.23819", version: 5, url: `${ORIGIN}/papers/2505.23819` }]);
  });

  it("gives keys alone on request, without counts", async () => {
    const answer = await search("q=2505.23819&ids_only=1");
    expect(answer.papers).toEqual([{ key: "2505.23819" }]);
    expect(answer).not.toHaveProperty("facets");
  });

  it("names an unknown parameter in a note", async () => {
    const { notes } = await search("q=photonic&querry=x");
    expect(notes).toEqual([
      { parameter: "querry", message: "There is no parameter “querry” here; it was passed over." },
    ]);
  });

  it("says where in the query something was not understood", async () => {
    const { notes } = await search("q=photonic+(");
    expect(notes).toEqual([
      { parameter: "q", message: expect.stringContaining("parenthesis"), at: { start: 9, end: 10 } },
    ]);
  });

  test.each([
    ["year=soon", "year", { start: 0, end: 4 }],
    ["sort=best", "sort", { start: 0, end: 4 }],
    ["size=30", "size", { start: 0, end: 2 }],
    ["page=0", "page", { start: 0, end: 1 }],
    ["fields=title,+titel", "fields", { start: 7, end: 12 }],
    ["cursor=next", "cursor", { start: 0, end: 4 }],
    ["year=2024..2019", "year", undefined],
    ["cursor=*&page=2", "page", undefined],
  ])("is refused for %s", async (query, parameter, at) => {
    const body = await problem("search", query);
    expect(body).toMatchObject({ type: "/api#bad-parameter", status: 400, parameter });
    expect(body.at).toEqual(at);
  });

  it("leads to the pages around by links", async () => {
    const response = await askRoute({ operation: "search", query: "page=2" });
    const at = (page: number) => `<${ORIGIN}/api/v1/search?page=${page}>`;
    expect(response.headers.get("link")).toBe(
      `${at(1)}; rel="first", ${at(1)}; rel="prev", ${at(3)}; rel="next", ${at(6)}; rel="last"`,
    );
  });

  it("has no papers on a page beyond the end, and leads back", async () => {
    const response = await askRoute({ operation: "search", query: "page=50" });
    expect(await response.json()).toMatchObject({ page: 50, pages: 6, papers: [] });
    expect(response.headers.get("link")).toContain('?page=6>; rel="prev"');
  });

  it("has pages down to ten thousand papers, and says how to go on", async () => {
    const body = await problem("search", "page=101&size=100");
    expect(body).toMatchObject({ type: "/api#too-deep", status: 400, parameter: "page" });
    expect(body.detail).toContain("cursor=*");
    expect(await search("page=100&size=100")).toMatchObject({ papers: [] });
  });
});

/** The keys of each page of a walk. */
async function walk(query: string, meanwhile: () => Promise<void> = async () => {}): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | null = "*"; cursor !== null && pages.length < 20; ) {
    const answer: z.infer<typeof searchSchema> = await search(`${query}&cursor=${cursor}`);
    pages.push(keysOf(answer));
    cursor = answer.nextCursor ?? null;
    if (pages.length === 1) await meanwhile();
  }
  return pages;
}

describe("a walk by cursor", () => {
  it("comes by every paper once and ends", async () => {
    const pages = await walk("ids_only=1");
    expect(pages.map((keys) => keys.length)).toEqual([25, 25, 25, 25, 25, 9]);
    expect(new Set(pages.flat()).size).toBe(134);
  });

  it("is at an end at once where nothing is found", async () => {
    expect(await search("q=zzzqqq&exact=1&cursor=*")).toMatchObject({ papers: [], nextCursor: null });
  });

  it("belongs to its own search", async () => {
    const { nextCursor } = await search("q=&cursor=*");
    const body = await problem("search", `year=2025&cursor=${nextCursor}`);
    expect(body).toMatchObject({ type: "/api#bad-parameter", parameter: "cursor" });
  });

  it("is told when its snapshot is no longer served", async () => {
    const { nextCursor = "", snapshot } = await search("cursor=*");
    const other = (nextCursor ?? "").replace(snapshot, "0123456789abcdef");
    const body = await problem("search", `cursor=${other}`);
    expect(body).toMatchObject({ type: "/api#snapshot-gone", status: 410, parameter: "cursor" });
    expect(body.detail).toContain("0123456789abcdef");
  });
});

describe("counts", () => {
  it("are those of the search, without a list", async () => {
    const response = await askRoute({ operation: "facets", query: "source=arxiv&sort=title" });
    const body = await response.json();
    expect(body).toMatchObject({ total: 15, notes: [{ parameter: "sort" }] });
    expect(body.facets.source).toContainEqual({ value: "trending", count: 119 });
  });
});

describe("papers", () => {
  it("come in the order asked for, by any spelling, and what is missing is listed", async () => {
    const query = "keys=none-such,arXiv:2505.23819v5,https://papers.example.org/papers/2505.23819&fields=url";
    const body = await (await askRoute({ operation: "papers", query })).json();
    const url = `${ORIGIN}/papers/2505.23819`;
    expect(body.papers).toEqual([
      { key: "2505.23819", url },
      { key: "2505.23819", url },
    ]);
    expect(body.missing).toEqual(["none-such"]);
  });

  it("cannot be asked for by more than a hundred keys, nor by none", async () => {
    const many = await problem("papers", `keys=${Array.from({ length: 101 }, (_, i) => `k${i}`).join(",")}`);
    expect(many).toMatchObject({ status: 400, parameter: "keys" });
    expect(await problem("papers", "")).toMatchObject({ status: 400, parameter: "keys" });
  });

  it("have the versions that are held", async () => {
    const body = await (await askRoute({ operation: "paper", place: "2505.23819v5" })).json();
    expect(body.paper).toMatchObject({ key: "2505.23819", version: 5, versions: [5] });
  });

  it("are not found by other names or in other versions", async () => {
    expect(await problem("paper", "", "2401.00001")).toMatchObject({ type: "/api#not-found", status: 404 });
    const body = await problem("paper", "", "2505.23819v4");
    expect(body.detail).toBe("Version 4 of this paper is not held here; version 5 is.");
  });

  it("redirect from other spellings, with what else is asked", async () => {
    const response = await askRoute({ operation: "paper", place: "arXiv:2505.23819", query: "fields=title" });
    expect(response.status).toBe(308);
    expect(response.headers.get("location")).toBe("/api/v1/papers/2505.23819?fields=title");
    const related = await askRoute({ operation: "related", place: "2505.23819V5.pdf" });
    expect(related.headers.get("location")).toBe("/api/v1/papers/2505.23819v5/related");
  });

  it("have others like them, as many as asked for", async () => {
    const body = await (
      await askRoute({ operation: "related", place: "2505.23819", query: "limit=1" })
    ).json();
    expect(body.papers).toHaveLength(1);
    expect(body.papers[0].reasons.length).toBeGreaterThan(0);
  });
});

describe("topics and authors", () => {
  it("redirect from their other names", async () => {
    const topic = await askRoute({ operation: "topic", place: "Federated Learning" });
    expect(topic.headers.get("location")).toBe("/api/v1/topics/federated-learning");
    const author = await askRoute({ operation: "author", place: "Keren Zhou" });
    expect(author.headers.get("location")).toBe("/api/v1/authors/keren-zhou");
  });

  it("are not found by a name that none has", async () => {
    expect(await problem("topic", "", "none-such")).toMatchObject({ status: 404, parameter: "slug" });
    expect(await problem("author", "", "nobody")).toMatchObject({ status: 404, parameter: "slug" });
  });

  it("are all listed, those with most papers first", async () => {
    const { topics } = await (await askRoute({ operation: "topics" })).json();
    const counts = z.array(z.object({ papers: z.number() })).parse(topics);
    expect(counts.map(({ papers }) => papers)).toEqual(
      counts.map(({ papers }) => papers).sort((a, b) => b - a),
    );
  });
});

describe("every operation", () => {
  test.each(EXAMPLE_REQUESTS)(
    "$operation keeps to its schema, without a field more ($summary)",
    async (example) => {
      const response = await askRoute(example);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("public, no-cache");
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      const body = await response.json();
      const answer = OPERATIONS.find(({ name }) => name === example.operation)?.answer;
      expect(answer?.parse(body)).toEqual(body);
    },
  );

  test.each(EXAMPLE_REQUESTS)(
    "$operation tells whoever has the answer already so ($summary)",
    async (example) => {
      const tag = (await askRoute(example)).headers.get("etag") ?? "";
      const again = await askRoute({ ...example, headers: { "If-None-Match": tag } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    },
  );
});

describe("other requests", () => {
  it("to change something are refused", async () => {
    const response = POST();
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 405 });
  });

  it("from pages of other sites are told what they may send", () => {
    const { status, headers } = OPTIONS();
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(headers.get("access-control-allow-headers")).toBe("If-None-Match");
  });

  it("to an address that is none are answered as problems", async () => {
    expect(problemSchema.parse(await nothing().json())).toMatchObject({ status: 404 });
  });
});

// The last: from here on another collection is served.
describe("a walk during which another snapshot is published", () => {
  it("comes by every paper of the one in which it began", async () => {
    const before = (await currentCorpus())?.id;
    const dump = fileIn(temporaryFolder(), "new.txt", trendingDump(["A new paper", "It is about news."]));
    const pages = await walk("ids_only=1", async () => {
      await ingest({
        files: [dump],
        corpusFolder: folder,
        replace: true,
        bundledFolder: "data/sources",
        vocabularyPath: "data/topics/topics.json",
        writeIndex,
        now: () => new Date("2026-01-03T12:00:00Z"),
      });
      while ((await currentCorpus())?.id === before) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(new Set(pages.flat()).size).toBe(134);
    expect(await search("cursor=*")).toMatchObject({ total: 1, nextCursor: null });
  });
});
