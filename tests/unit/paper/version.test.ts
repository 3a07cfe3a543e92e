import { describe, expect, it } from "vitest";
import { type Paper, paperSchema } from "@/lib/paper/paper";
import { atVersion, heldVersions } from "@/lib/paper/version";

const paper: Paper = paperSchema.parse({
  key: "2505.23819",
  arxivId: "2505.23819",
  version: 5,
  title: "Newest title",
  abstract: "Newest.",
  comment: "Accepted",
  authors: [{ name: "Keren Zhou" }],
  submitted: "2025-05-28",
  updated: "2026-03-06",
  categories: [],
  links: [],
  topics: ["gpu-kernels"],
  otherVersions: [
    { version: 2, title: "Second title", abstract: "Second.", authors: [], updated: "2025-07-01" },
    { version: 1, title: "First title", abstract: "First.", authors: [] },
  ],
  origins: [{ source: "arxiv", format: "arxiv-atom", file: "a.xml", position: 1 }],
  provenance: {},
});

describe("versions of a paper", () => {
  it("are listed newest first", () => {
    expect(heldVersions(paper)).toEqual([5, 2, 1]);
  });

  it("show their own text under the paper's address and submission date", () => {
    const second = atVersion(paper, 2);
    expect(second).toMatchObject({
      title: "Second title",
      version: 2,
      key: "2505.23819",
      submitted: "2025-05-28",
    });
  });

  it("never borrow what only a newer version says", () => {
    expect(atVersion(paper, 2)).not.toHaveProperty("comment");
    expect(atVersion(paper, 1)).not.toHaveProperty("updated");
  });

  it("are null when they are not held", () => {
    expect(atVersion(paper, 4)).toBeNull();
  });
});
