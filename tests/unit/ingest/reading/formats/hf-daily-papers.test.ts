import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hfDailyPapers } from "@/ingest/reading/formats/hf-daily-papers";
import { recogniseFormat } from "@/ingest/reading/formats/registry";
import { readBytes } from "@/ingest/reading/source";
import fc from "@/tests/support/properties";

const FIXTURE = "tests/fixtures/hugging-face/daily-papers-from-specification.json";
const bytes = readFileSync(FIXTURE);

describe("the answer of Hugging Face's papers interface", () => {
  it("is recognised by its content", () => {
    expect(recogniseFormat(bytes.toString("utf8"))).toMatchObject({
      kind: "format",
      format: { name: "hf-daily-papers" },
    });
    expect(hfDailyPapers.recognise('[{"id":"x","title":"A list of references","type":"book"}]')).toBe(false);
  });

  it("gives papers with their links and upvotes", async () => {
    const [ape] = await readBytes(bytes, "list.json");
    expect(ape).toEqual({
      kind: "draft",
      origin: { source: "trending", format: "hf-daily-papers", file: "list.json", position: 1 },
      title: "How Apes Count",
      abstract: "Apes count up to seven. See https://apes.example.org/videos for videos.",
      arxivId: "2509.01234",
      authors: [{ name: "Ada Ape" }, { name: "Émile Bee" }],
      submitted: "2025-09-04T21:26:31Z",
      upvotes: 123,
      links: [
        { kind: "code", url: "https://github.com/apes/count" },
        { kind: "project", url: "https://apes.example.org/" },
        { kind: "other", url: "https://apes.example.org/videos" },
      ],
    });
  });

  it("passes over what a paper does not have, and an address that is none", async () => {
    const [, bees] = await readBytes(bytes, "list.json");
    expect(bees).toEqual({
      kind: "draft",
      origin: { source: "trending", format: "hf-daily-papers", file: "list.json", position: 2 },
      title: "Bees",
      arxivId: "2509.05678",
      upvotes: 0,
    });
  });

  it("refuses what is no paper, and goes on", async () => {
    const records = await readBytes(bytes, "list.json");
    expect(records.slice(2)).toEqual([
      {
        kind: "refusal",
        file: "list.json",
        position: 3,
        reason: "The record's id is no arXiv id: “blog-post”.",
      },
      {
        kind: "refusal",
        file: "list.json",
        position: 4,
        reason: expect.stringMatching(/^The record does not fit: .*paper/),
      },
    ]);
  });

  it("refuses a list that is cut off", async () => {
    const records = await readBytes(bytes.subarray(0, bytes.length - 20), "list.json");
    expect(records).toEqual([
      { kind: "refusal", file: "list.json", position: 0, reason: expect.stringContaining("no whole JSON") },
    ]);
  });

  it("never throws, whatever the list holds", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.json(),
            fc.record({ paper: fc.jsonValue() }).map((o) => JSON.stringify(o)),
          ),
        ),
        (list) => {
          const records = [...hfDailyPapers.read(`[${list.join(",")}]`, "list.json")];
          expect(records).toHaveLength(list.length);
        },
      ),
    );
  });
});
