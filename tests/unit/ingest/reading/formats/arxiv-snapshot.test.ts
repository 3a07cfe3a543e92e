import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arxivSnapshot } from "@/ingest/reading/formats/arxiv-snapshot";
import { lineByLine } from "@/ingest/reading/formats/line-format";
import { recogniseFormat } from "@/ingest/reading/formats/registry";
import fc from "@/tests/support/properties";
import { readAs } from "@/tests/support/reading";

const SNAPSHOT = readFileSync("tests/fixtures/formats/arxiv-snapshot.jsonl", "utf8");
const read = async (text: string) => (await readAs(lineByLine(arxivSnapshot), text)).records;
const line = (fields: object) => JSON.stringify({ id: "0704.0001", title: "Light", ...fields });

describe("arXiv's metadata snapshot", () => {
  it("is recognised by its first line, also when that ends beyond what is seen of it", () => {
    const [first = ""] = SNAPSHOT.split("\n");
    for (const head of [SNAPSHOT, first.slice(0, 300), `\n${first}`]) {
      const found = recogniseFormat(head);
      expect(found.kind === "format" ? found.format.name : found.reason).toBe("arxiv-snapshot");
    }
  });

  it("gives everything that a line says of a paper", async () => {
    const [first] = await read(SNAPSHOT);
    expect(first).toEqual({
      kind: "draft",
      origin: { source: "arxiv", format: "arxiv-snapshot", file: "dump", position: 1 },
      arxivId: "0704.0001",
      version: 2,
      title: "Calculation of prompt diphoton production cross sections at Tevatron and LHC energies",
      abstract: expect.stringMatching(
        /^A fully differential calculation .* judicious selection of events\.$/,
      ),
      authors: [
        { name: "C. Balázs" },
        { name: "E. L. Berger" },
        { name: "P. M. Nadolsky" },
        { name: "C. -P. Yuan" },
      ],
      submitted: "2007-04-02T19:18:42Z",
      updated: "2007-07-24T20:10:27Z",
      versionDates: [
        { version: 1, submitted: "2007-04-02T19:18:42Z" },
        { version: 2, submitted: "2007-07-24T20:10:27Z" },
      ],
      comment: "37 pages, 15 figures; published version",
      journalRef: "Phys.Rev.D76:013009,2007",
      doi: "10.1103/PhysRevD.76.013009",
      categories: ["hep-ph"],
    });
  });

  it("gives names in the order in which they are read, with their suffix", async () => {
    const records = await read(SNAPSHOT);
    expect(records[1]).toMatchObject({
      arxivId: "0704.0009",
      version: 1,
      authors: [{}, {}, {}, {}, {}, { name: "Neal J. Evans II" }, { name: "Philip C. Myers" }],
      submitted: "2007-04-02T19:41:34Z",
      updated: "2007-04-02T19:41:34Z",
    });
    expect(records[1]).not.toHaveProperty("comment");
    expect(records[1]).not.toHaveProperty("versionDates");
  });

  it("resolves TeX's accents in titles and abstracts, and keeps the source", async () => {
    expect((await read(SNAPSHOT))[2]).toMatchObject({
      title: "Approximation for extinction probability of the contact process based on the Gröbner basis",
      titleSource: expect.stringContaining('Gr\\"obner'),
      abstract: expect.stringContaining("the Gröbner basis."),
      categories: ["math.PR", "math.AG"],
    });
  });

  it("gives affiliations that stand behind names, and those that are explained by number", async () => {
    const records = await read(SNAPSHOT);
    const crest = "CREST, Japan Science and Technology Agency";
    expect(records[3]).toMatchObject({
      authors: [
        { name: "A. S. Mishchenko", affiliations: [crest, "Russian Research Centre “Kurchatov Institute”"] },
        { name: "N. Nagaosa", affiliations: [crest, "The University of Tokyo"] },
      ],
      doubts: { authors: { note: "affiliations read from one line", confidence: 0.99 } },
    });
    expect(records[4]).toMatchObject({
      authors: [
        { name: "Floris van der Tak", affiliations: ["SRON Groningen"] },
        { name: "John Black", affiliations: ["Onsala"] },
        { name: "Fredrik Schoeier", affiliations: ["Stockholm"] },
        { name: "David Jansen", affiliations: ["Leiden"] },
        { name: "Ewine van Dishoeck", affiliations: ["Leiden"] },
      ],
    });
    expect(records[4]).not.toHaveProperty("doubts");
  });

  it("takes the newest version, whatever their order, and no submission date without the first", async () => {
    const version = (version: string, day: number) => ({
      version,
      created: `Mon, ${day} Jan 2024 10:00:00 GMT`,
    });
    const [all, later] = await read(
      [[version("v10", 22), version("v1", 1), version("v2", 8)], [version("v3", 15)]]
        .map((versions) => line({ versions }))
        .join("\n"),
    );
    expect(all).toMatchObject({
      version: 10,
      submitted: "2024-01-01T10:00:00Z",
      updated: "2024-01-22T10:00:00Z",
    });
    expect(later).toMatchObject({ version: 3, updated: "2024-01-15T10:00:00Z" });
    expect(later).not.toHaveProperty("submitted");
  });

  it("reads the line of authors where names are not taken apart", async () => {
    const authors = "A. Byron and C. Babbage (Cambridge)";
    for (const authors_parsed of [null, [], [["", ""]], "x"]) {
      expect(await read(line({ authors, authors_parsed }))).toMatchObject([
        {
          authors: [
            { name: "A. Byron", affiliations: ["Cambridge"] },
            { name: "C. Babbage", affiliations: ["Cambridge"] },
          ],
        },
      ]);
    }
  });

  it("refuses a broken line by its number, and goes on", async () => {
    const records = await read(
      `${line({})}\n{"id": "0704\n\n${line({ id: "12" })}\n${line({ title: "" })}\n7`,
    );
    expect(
      records.map((record) => [
        record.kind,
        record.kind === "refusal" ? record.position : 0,
        reasonOf(record),
      ]),
    ).toEqual([
      ["draft", 0, ""],
      ["refusal", 2, "The line is not JSON: expected one object a line."],
      ["refusal", 4, "The record's id is no arXiv id: “12”."],
      ["refusal", 5, "The record has no title."],
      ["refusal", 6, "The line is not JSON: expected one object a line."],
    ]);
  });

  it("never throws, whatever a line holds", () => {
    const fields = fc.record({
      id: fc.anything(),
      title: fc.anything(),
      authors: fc.anything(),
      authors_parsed: fc.anything(),
      versions: fc.anything(),
    });
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fields.map(asJson),
      fc.constant('{"__proto__":{"id":"0704.0001"}}'),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(["draft", "refusal"]).toContain(arxivSnapshot.readLine(text, "dump", 1).kind);
      }),
    );
  });
});

function reasonOf(record: Awaited<ReturnType<typeof read>>[number]): string {
  return record.kind === "refusal" ? record.reason : "";
}

function asJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? String(part) : part)) ?? "";
}
