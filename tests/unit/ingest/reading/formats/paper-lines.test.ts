import { describe, expect, it } from "vitest";
import { paperLines } from "@/ingest/reading/formats/paper-lines";
import { recogniseFormat } from "@/ingest/reading/formats/registry";
import fc from "@/tests/support/properties";

const read = (value: unknown) => paperLines.readLine(JSON.stringify(value), "lab.jsonl", 7);
const origin = (source: string) => ({ source, format: "paper-lines", file: "lab.jsonl", position: 7 });

describe("papers as lines of JSON", () => {
  it("are recognised by their first line", () => {
    const found = recogniseFormat('\n{"title": "Light", "authors": ["Ada Byron"]}\n{"title": "Dark"}');
    expect(found.kind === "format" ? found.format.name : found.reason).toBe("paper-lines");
    expect(recogniseFormat('{"name": "package", "version": "1.0.0"}').kind).toBe("unknown");
  });

  it("take everything that a paper has", () => {
    expect(
      read({
        title: " Computing  with Light ",
        abstract: "We compute.",
        authors: ["Ada Byron", { name: "Charles Babbage", affiliations: ["Cambridge"] }],
        arxivId: "2401.00001v2",
        doi: "https://doi.org/10.1000/ABC",
        submitted: "2024-01-01",
        updated: "2024-02-01T10:00:00Z",
        comment: "Accepted",
        journalRef: "J. Light 1 (2024)",
        categories: ["cs.ET", "physics.optics", "cs.ET"],
        links: [{ url: "https://example.org/code", kind: "code" }, { url: "https://github.com/ada/light" }],
      }),
    ).toEqual({
      kind: "draft",
      origin: origin("arxiv"),
      title: "Computing with Light",
      abstract: "We compute.",
      arxivId: "2401.00001",
      version: 2,
      authors: [{ name: "Ada Byron" }, { name: "Charles Babbage", affiliations: ["Cambridge"] }],
      submitted: "2024-01-01",
      updated: "2024-02-01T10:00:00Z",
      comment: "Accepted",
      journalRef: "J. Light 1 (2024)",
      doi: "10.1000/ABC",
      categories: ["cs.ET", "physics.optics"],
      links: [
        { url: "https://example.org/code", kind: "code" },
        { url: "https://github.com/ada/light", kind: "code" },
      ],
    });
  });

  it("need a title alone, and are the keeper's own without an arXiv id", () => {
    expect(
      read({ title: "Light", id: "report-12", authors: null, note: "unknown keys are passed over" }),
    ).toEqual({
      kind: "draft",
      origin: origin("own"),
      title: "Light",
    });
  });

  it("read `id` and `published` in the place of `arxivId` and `submitted`", () => {
    expect(read({ title: "Light", id: "hep-th/9901001", published: "1999-01-01" })).toMatchObject({
      arxivId: "hep-th/9901001",
      submitted: "1999-01-01",
      origin: { source: "arxiv" },
    });
  });

  it.each<[string, unknown, RegExp]>([
    ["no title", { authors: ["Ada"] }, /title/],
    ["an empty title", { title: "  " }, /no title/],
    ["an id that is none", { title: "Light", arxivId: "12345" }, /“12345” is no arXiv id/],
    [
      "a date that is none",
      { title: "Light", submitted: "1 May 2024" },
      /“1 May 2024” is no date: “submitted”/,
    ],
    ["authors as one text", { title: "Light", authors: "Ada Byron" }, /authors/],
    ["a list", ["Light"], /expected object/],
    ["a link that leads nowhere", { title: "Light", links: [{ url: "javascript:alert(1)" }] }, /links/],
  ])("refuse %s and say why", (_, value, reason) => {
    const refusal = read(value);
    expect(refusal).toMatchObject({ kind: "refusal", file: "lab.jsonl", position: 7 });
    expect(refusal.kind === "refusal" ? refusal.reason : "").toMatch(reason);
  });

  it("never throw, whatever a line holds", () => {
    const line = fc.oneof(fc.string(), fc.json(), fc.constant('{"__proto__":{"title":"x"}}'));
    fc.assert(
      fc.property(line, (text) => {
        expect(["draft", "refusal"]).toContain(paperLines.readLine(text, "lab.jsonl", 1).kind);
      }),
    );
  });
});
