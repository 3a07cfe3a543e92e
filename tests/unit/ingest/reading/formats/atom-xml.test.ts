import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atomXml } from "@/ingest/reading/formats/atom-xml";
import { readAs } from "@/tests/support/reading";

const feed = (name: string): string => readFileSync(`tests/fixtures/feeds/${name}.xml`, "utf8");
/** What the format reads, which must not depend on the pieces in which the text comes. */
async function read(text: string) {
  const { records } = await readAs(atomXml, text);
  if (text.length < 20_000) expect((await readAs(atomXml, text, 7)).records).toEqual(records);
  return records;
}

function feedOf(entries: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">${entries}</feed>`;
}

describe("arXiv's Atom XML", () => {
  it("in its older order gives wrapped titles in one line, DOI, journal reference and categories", async () => {
    const [first, second, ...more] = await read(feed("wrapped-with-doi"));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      kind: "draft",
      origin: { source: "arxiv", format: "arxiv-atom", file: "dump", position: 1 },
      arxivId: "1111.2011",
      version: 2,
      title: "Quantum Criticality for Extended Nodes on a Bethe Lattice in the Large Connectivity Limit",
      authors: [{ name: "James M. Murray" }, { name: "Adrian Del Maestro" }, { name: "Zlatko Tesanovic" }],
      submitted: "2011-11-08T18:48:36Z",
      updated: "2012-04-02T12:38:54Z",
      comment: "8 pages, 3 figures. Published version",
      journalRef: "Phys. Rev. B 85, 115117 (2012)",
      doi: "10.1103/PhysRevB.85.115117",
      categories: ["cond-mat.str-el", "cond-mat.stat-mech"],
    });
    expect(second).toMatchObject({
      arxivId: "cond-mat/0607501",
      version: 2,
      categories: ["cond-mat.str-el"],
    });
    expect(second).toHaveProperty(
      "abstract",
      expect.stringMatching(/^Using large-scale .* hopping on a triangular .* in the model\.$/),
    );
  });

  it("in its newer order gives several categories, the primary one first", async () => {
    expect(await read(feed("categories"))).toMatchObject([
      { arxivId: "2202.02884", version: 2, categories: ["eess.AS", "cs.LG", "cs.SD", "eess.SP"] },
    ]);
    expect((await readAs(atomXml, feed("categories"))).header).toEqual({
      id: "https://arxiv.org/api/PiI8P1P+mxg7/2LRTE+NwVZBOHQ",
      title: 'arXiv Query: search_query=all:"Conv-Linformer"&id_list=&start=0&max_results=10',
      updated: "2025-11-23T06:57:31Z",
      totalResults: 1,
      startIndex: 0,
      itemsPerPage: 10,
    });
  });

  it("gives affiliations, and decodes entities once", async () => {
    const [draft] = await read(feed("old-style-id"));
    expect(draft).toMatchObject({
      arxivId: "astro-ph/0601001",
      version: 1,
      authors: [
        { name: "Andrew Gould", affiliations: ["Ohio State"] },
        { name: "Susan Dorsher", affiliations: ["Ohio State"] },
        { name: "B. Scott Gaudi", affiliations: ["CfA"] },
        { name: "Andrzej Udalski", affiliations: ["Warsaw University Observatory"] },
      ],
      links: [{ kind: "other", url: "http://www.astronomy.ohio-state.edu/~gould/ogle_hot_jupiters.ps.gz" }],
    });
    expect(draft).toHaveProperty("abstract", expect.stringContaining("following Gould & Morgan (2003)"));
    const twice = feedOf(
      "<entry><id>http://arxiv.org/abs/2104.12250v1</id><title>A &amp;lt;b&amp;gt; &#8211; &lt;i&gt;</title></entry>",
    );
    expect(await read(twice)).toMatchObject([{ arxivId: "2104.12250", title: "A &lt;b&gt; – <i>" }]);
  });

  it("refuses an error that arXiv reports as an entry", async () => {
    expect(await read(feed("error"))).toEqual([
      {
        kind: "refusal",
        file: "dump",
        position: 1,
        reason: "arXiv answered with an error instead of a paper: “incorrect id format for abc”.",
      },
    ]);
  });

  it.each([
    ["nothing found", feed("no-entries"), "no entries"],
    ["its end cut off", feed("no-entries").slice(0, -8), "cut off"],
    ["a DOCTYPE inside", feedOf("<!DOCTYPE feed>"), "DOCTYPE"],
    ["another namespace", '<feed xmlns="http://example.org/"><entry/></feed>', "Atom namespace"],
  ])("refuses a feed with %s", async (_what, text, reason) => {
    expect(await read(text)).toEqual([
      { kind: "refusal", file: "dump", position: 0, reason: expect.stringContaining(reason) },
    ]);
  });

  it.each([
    ["no title", "<entry><id>http://arxiv.org/abs/2104.12250v1</id></entry>", "no title"],
    ["another id", "<entry><id>http://example.org/1</id><title>T</title></entry>", "no arXiv id"],
    ["nothing in it", "<entry/>", "empty"],
  ])("refuses an entry with %s and reads the next", async (_what, entry, reason) => {
    const next = "<entry><id>http://arxiv.org/abs/2104.12250v1</id><title>Next</title></entry>";
    expect(await read(feedOf(entry + next))).toMatchObject([
      { kind: "refusal", position: 1, reason: expect.stringContaining(reason) },
      { kind: "draft", title: "Next", origin: { position: 2 } },
    ]);
  });

  it("leaves __proto__ alone", async () => {
    const [draft] = await read(
      feedOf(
        "<entry><__proto__><id>x</id></__proto__><id>http://arxiv.org/abs/2104.12250v1</id><title>T</title></entry>",
      ),
    );
    expect(draft?.kind === "draft" ? draft.title : draft?.reason).toMatch(/^T$|cannot be read/);
    expect({}).not.toHaveProperty("id");
  });
});
