import { beforeAll, describe, expect, it } from "vitest";
import { llmsText } from "@/lib/browse/llms";
import { searchAsList, topicAsList } from "@/lib/browse/marked";
import { markdownList } from "@/lib/cite/markdown-list";
import type { Corpus } from "@/lib/corpus/corpus";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { bundledCorpus } from "@/tests/support/bundled";

const ORIGIN = "https://papers.example.org";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await bundledCorpus();
});

async function search(query: string): Promise<string> {
  const { state } = stateFrom(new URLSearchParams(query));
  return markdownList(await searchAsList(corpus, state, ORIGIN, new Budget()));
}

describe("a search as Markdown", () => {
  it("has how many match, each paper as a link with how it begins, and the next page", async () => {
    const text = await search("source=trending");
    expect(text).toContain("119 papers match.");
    expect(text.match(/^- \[.+\]\(<https:\/\/papers\.example\.org\/papers\//gm)).toHaveLength(25);
    expect(text).toContain(`- [Next page](<${ORIGIN}/search.md?source=trending&page=2>)`);
    expect(text).toContain(`- [The same as a page](<${ORIGIN}/?source=trending>)`);
  });

  it("ends at the last page, and says what was not understood", async () => {
    const text = await search("q=ti:layouts+(");
    expect(text).toContain("1 paper matches.");
    expect(text).toContain("parenthesis");
    expect(text).not.toContain("Next page");
  });
});

describe("a topic as Markdown", () => {
  it("has its description and its papers", async () => {
    const list = await topicAsList(corpus, "federated-learning", ORIGIN, new Budget());
    expect(list?.title).toBe("Federated learning");
    expect(list?.papers.length).toBeGreaterThan(0);
  });

  it("is none under a name that no topic has", async () => {
    expect(await topicAsList(corpus, "none-such", ORIGIN, new Budget())).toBeNull();
  });
});

describe("what is written by others", () => {
  it("is no markup in a list", () => {
    const text = markdownList({ title: "*a* [b](c)", facts: ["# no"], papers: [], links: [] });
    expect(text).toBe("# \\*a\\* \\[b\\](c)\n\n\\# no\n");
  });
});

describe("the page for language models", () => {
  it("leads to search, data and topics", async () => {
    const text = await llmsText(corpus, ORIGIN);
    expect(text).toMatch(/^# Incipit\n\n> A collection of 134 research papers/);
    for (const address of ["/search.md?q=", "/api/openapi.json", "/mcp", "/topics/federated-learning.md"])
      expect(text).toContain(`${ORIGIN}${address}`);
  });
});
