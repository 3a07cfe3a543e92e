import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arxivListAtom } from "@/ingest/reading/formats/arxiv-list-atom";
import { arxivRss } from "@/ingest/reading/formats/arxiv-rss";
import { recogniseFormat } from "@/ingest/reading/formats/registry";
import { readAs } from "@/tests/support/reading";

const list = (name: string): string =>
  readFileSync(`tests/fixtures/lists/${name}-from-specification.xml`, "utf8");

describe("arXiv's daily lists", () => {
  it.each([
    ["rss", "arxiv-rss"],
    ["rdf-until-2024", "arxiv-rss"],
    ["atom", "arxiv-list-atom"],
  ])("are known as %s", (name, format) => {
    expect(recogniseFormat(list(name))).toMatchObject({ format: { name: format } });
  });

  it("as RSS give the abstract without its announcement, and no date, which is the list's", async () => {
    const { records, header } = await readAs(arxivRss, list("rss"));
    expect(records).toEqual([
      {
        kind: "draft",
        origin: { source: "arxiv", format: "arxiv-rss", file: "dump", position: 1 },
        arxivId: "2602.00011",
        version: 1,
        title: "Barriers that Nobody Waits at",
        abstract: "We remove the wait.\n\nWhat remains is a barrier with $n < 2$ threads.",
        authors: [{ name: "Ada Byron", affiliations: ["Analytical Society"] }, { name: "José García" }],
        categories: ["cs.DC", "cs.OS"],
      },
      {
        kind: "draft",
        origin: { source: "arxiv", format: "arxiv-rss", file: "dump", position: 2 },
        arxivId: "2501.00022",
        version: 3,
        title: "Queues Considered Helpful",
        abstract: "Announce Type: is also the name of a queue.",
        authors: [{ name: "Agner Line" }],
        categories: ["math.PR", "cs.DC"],
        journalRef: "Queues 22, 1-9 (2025)",
        doi: "10.1234/queues.22",
      },
    ]);
    expect(header).toEqual({
      id: "http://rss.arxiv.org/rss/cs.DC",
      title: "cs.DC updates on arXiv.org",
      updated: "2026-02-03T05:00:20Z",
    });
  });

  it("as Atom give the same", async () => {
    const { records, header } = await readAs(arxivListAtom, list("atom"));
    expect(records).toEqual([
      {
        kind: "draft",
        origin: { source: "arxiv", format: "arxiv-list-atom", file: "dump", position: 1 },
        arxivId: "2602.00011",
        version: 1,
        title: "Barriers that Nobody Waits at",
        abstract: "We remove the wait.",
        authors: [{ name: "Ada Byron" }, { name: "José García" }],
        categories: ["cs.DC", "cs.OS"],
      },
    ]);
    expect(header).toMatchObject({ id: "http://rss.arxiv.org/atom/cs.DC" });
  });

  it("as they were until 2024 give id, version and category out of the title, and texts without markup", async () => {
    const { records, header } = await readAs(arxivRss, list("rdf-until-2024"));
    expect(records).toMatchObject([
      {
        arxivId: "2012.00033",
        version: 2,
        title: "Locks (and Keys)",
        abstract: "We count keys for locks with $k < 3$.",
        authors: [{ name: "Kay Key" }, { name: "Lou Lock" }],
        categories: ["cs.DC"],
      },
    ]);
    expect(header).toMatchObject({ updated: "2021-01-05T20:30:00-05:00" });
  });

  it("without a paper say so, and an item without an id costs only itself", async () => {
    const empty = list("rss").replace(/<item>.*<\/item>/s, "");
    expect((await readAs(arxivRss, empty)).records).toMatchObject([
      { position: 0, reason: expect.stringContaining("weekends") },
    ]);
    const nameless = list("rss").replace(/2602\.00011/g, "none");
    expect((await readAs(arxivRss, nameless)).records).toMatchObject([
      { kind: "refusal", position: 1, reason: expect.stringContaining("names no arXiv id") },
      { kind: "draft", arxivId: "2501.00022" },
    ]);
  });
});
