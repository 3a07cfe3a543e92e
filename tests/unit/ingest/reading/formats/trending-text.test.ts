import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Draft } from "@/ingest/draft";
import { trendingText } from "@/ingest/reading/formats/trending-text";
import expected from "../../../../fixtures/expected/trending.json";

const dump = readFileSync("data/sources/trending-papers.txt", "utf8");

function draftsOf(text: string): Draft[] {
  return [...trendingText.read(text, "dump.txt")].flatMap((read) => (read.kind === "draft" ? [read] : []));
}

describe("the bundled dump of trending papers", () => {
  const drafts = draftsOf(dump);

  it("gives exactly 119 papers and refuses nothing", () => {
    expect([...trendingText.read(dump, "dump.txt")]).toHaveLength(119);
    expect(drafts).toHaveLength(119);
    expect(expected).toHaveLength(119);
  });

  it.each(expected.map((paper, i) => [paper.title, i] as const))(
    "has %s as it stands in the dump",
    (_title, i) => {
      const draft = drafts[i];
      const paper = expected[i];
      const abstract = draft?.abstractSource ?? draft?.abstract ?? "";
      expect({
        title: draft?.titleSource ?? draft?.title,
        starts: abstract.slice(0, 60),
        ends: abstract.slice(-60),
        length: abstract.length,
        ...(draft?.links ? { links: draft.links } : {}),
      }).toEqual(paper);
      expect(draft?.origin).toEqual({
        source: "trending",
        format: "trending-text",
        file: "dump.txt",
        position: i + 1,
      });
    },
  );

  it("shows lost backslashes restored, and says so", () => {
    const restored = drafts.filter((draft) => draft.doubts?.title || draft.doubts?.abstract);
    expect(restored.map((draft) => draft.origin.position)).toEqual([
      13, 16, 21, 44, 45, 48, 62, 63, 71, 94, 103, 106, 109, 113,
    ]);
    expect(drafts[47]?.title).toBe(
      "M³ViT: Mixture-of-Experts Vision Transformer for Efficient Multi-task Learning with Model-Accelerator Co-design",
    );
    expect(drafts[47]?.titleSource).toMatch(/^M\^3ViT: /);
    expect(drafts[12]?.abstract).toContain("up to 245759 × 50000 µJ (i.e., 62% less");
  });
});

describe("a dump of trending papers", () => {
  it("is refused at a title without an abstract", () => {
    const read = [
      ...trendingText.read(
        "Get trending papers in your email inbox!\nSubscribeTitle\nAbstract.\nLonely title\n",
        "x",
      ),
    ];
    expect(read.map(({ kind }) => kind)).toEqual(["draft", "refusal"]);
    expect(read[1]).toMatchObject({ position: 2, reason: expect.stringContaining("Lonely title") });
  });

  it("with boilerplate alone is refused", () => {
    expect([...trendingText.read("Get trending papers in your email inbox!\nSubscribe\n", "x")]).toEqual([
      { kind: "refusal", file: "x", position: 0, reason: "The dump of trending papers has no titles." },
    ]);
  });

  it("may have the line ends of Windows", () => {
    const text = "Get trending papers in your email inbox!\r\nSubscribeTitle\r\nAbstract.\r\n";
    expect(draftsOf(text)).toMatchObject([{ title: "Title", abstract: "Abstract." }]);
  });
});
