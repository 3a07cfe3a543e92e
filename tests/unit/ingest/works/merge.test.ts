import { describe, expect, it } from "vitest";
import type { Draft } from "@/ingest/draft";
import { draftsInMemory } from "@/ingest/works/drafts";
import { groupDrafts } from "@/ingest/works/group";
import { mergeDrafts } from "@/ingest/works/merge";
import { parseArxivId } from "@/lib/paper/arxiv-id";

const ABSTRACT = "Photonic accelerators compute matrix products with light and need very little energy.";
const OTHER_ABSTRACT = "Federated learning trains models on phones without ever collecting private messages.";

let position = 0;

function draft(
  fields: Omit<Partial<Draft>, "arxivId" | "authors"> & { arxivId?: string; authors?: string[] } = {},
): Draft {
  const { arxivId: idText, authors, ...rest } = fields;
  const arxivId = idText === undefined ? null : parseArxivId(idText);
  return {
    kind: "draft",
    origin: {
      source: arxivId ? "arxiv" : "trending",
      format: "test",
      file: "test.txt",
      position: ++position,
    },
    title: "Computing with Light",
    ...rest,
    ...(arxivId ? { arxivId } : {}),
    ...(authors ? { authors: authors.map((name) => ({ name })) } : {}),
  };
}

const doubtful = (confidence: number) => ({ note: "by rule", confidence });

describe("which drafts are the same work", () => {
  it.each<[string, Draft[], number]>([
    [
      "the same arXiv id under two titles",
      [draft({ arxivId: "2401.00001" }), draft({ arxivId: "2401.00001", title: "Light" })],
      1,
    ],
    [
      "two arXiv ids with the same title, authors and abstract",
      [
        draft({ arxivId: "2401.00001", authors: ["Ada Byron"], abstract: ABSTRACT }),
        draft({ arxivId: "2401.00002", authors: ["Ada Byron"], abstract: ABSTRACT }),
      ],
      2,
    ],
    [
      "the same DOI in two spellings",
      [draft({ doi: "10.1000/ABC" }), draft({ doi: "https://doi.org/10.1000/abc", title: "Light" })],
      1,
    ],
    [
      "two arXiv ids with the same DOI, and a draft with it",
      [
        draft({ arxivId: "2401.00001", doi: "10.1/x", title: "Light" }),
        draft({ arxivId: "2401.00002", doi: "10.1/x", title: "Erratum: Light" }),
        draft({ doi: "10.1/x", title: "Something else" }),
      ],
      3,
    ],
    [
      "arXiv's own DOI and the id",
      [draft({ arxivId: "2401.00001" }), draft({ doi: "10.48550/arXiv.2401.00001", title: "X" })],
      1,
    ],
    [
      "the same title, one without authors, abstracts alike",
      [
        draft({ arxivId: "2401.00001", authors: ["Ada Byron"], abstract: ABSTRACT }),
        draft({ abstract: `${ABSTRACT} Code is available.` }),
      ],
      1,
    ],
    [
      "the same title, one without authors, abstracts about other things",
      [
        draft({ arxivId: "2401.00001", authors: ["Ada Byron"], abstract: ABSTRACT }),
        draft({ abstract: OTHER_ABSTRACT }),
      ],
      2,
    ],
    [
      "the same title and authors, one with initials",
      [
        draft({ arxivId: "2401.00001", authors: ["Ada Byron", "Charles Babbage"] }),
        draft({ authors: ["A. Byron", "C. Babbage"] }),
      ],
      1,
    ],
    [
      "the same title and other authors",
      [draft({ authors: ["Ada Byron"] }), draft({ authors: ["Alan Turing"] })],
      2,
    ],
    [
      "the same title and authors with two DOIs",
      [draft({ authors: ["Ada Byron"], doi: "10.1/a" }), draft({ authors: ["Ada Byron"], doi: "10.1/b" })],
      2,
    ],
    [
      "titles that differ in their last word",
      [
        draft({ title: "Computing with Light, Part I", authors: ["Ada Byron"] }),
        draft({ title: "Computing with Light, Part II", authors: ["Ada Byron"] }),
      ],
      2,
    ],
    [
      "a title whose TeX one source has lost",
      [
        draft({ title: "3.0× Light", titleSource: "3.0times Light", abstract: ABSTRACT }),
        draft({ title: "$3.0\\times$ Light", arxivId: "2401.00001", abstract: ABSTRACT }),
      ],
      1,
    ],
    [
      "a draft that fits two papers equally well",
      [
        draft({ arxivId: "2401.00001", abstract: ABSTRACT }),
        draft({ arxivId: "2401.00002", abstract: ABSTRACT }),
        draft({ abstract: ABSTRACT }),
      ],
      3,
    ],
    [
      "a draft that fits the second of two papers better",
      [
        draft({ arxivId: "2401.00001", abstract: OTHER_ABSTRACT }),
        draft({ arxivId: "2401.00002", abstract: ABSTRACT }),
        draft({ abstract: ABSTRACT }),
      ],
      2,
    ],
    ["nothing but the title on either side", [draft(), draft()], 1],
  ])("%s", (_, drafts, works) => {
    expect(groupDrafts(draftsInMemory(drafts)).count).toBe(works);
  });

  it("gathers nothing by a title that very many works share", () => {
    const editorials = Array.from({ length: 150 }, () => draft({ title: "Editorial" }));
    expect(groupDrafts(draftsInMemory(editorials)).count).toBe(150);
  });
});

describe("one paper from many drafts", () => {
  it("keeps the longest history of versions that any source has", () => {
    const first = { version: 1, submitted: "2024-01-01" };
    const second = { version: 2, submitted: "2024-02-01" };
    const arxivId = "2401.00001";
    const paper = mergeDrafts([
      draft({ arxivId, versionDates: [first] }),
      draft({ arxivId, versionDates: [first, second] }),
      draft({ arxivId }),
    ]);
    expect(paper.versionDates).toEqual([first, second]);
  });

  it("takes the text of the newest version and keeps the older one", () => {
    const paper = mergeDrafts([
      draft({
        arxivId: "2401.00001",
        version: 1,
        abstract: "First.",
        comment: "8 pages",
        updated: "2024-01-01",
      }),
      draft({ arxivId: "2401.00001", version: 3, abstract: "Third.", updated: "2024-03-01" }),
      draft({ arxivId: "2401.00001", version: 2, abstract: "Second.", title: "Light" }),
    ]);
    expect(paper).toMatchObject({ version: 3, abstract: "Third.", updated: "2024-03-01" });
    expect(paper.comment).toBeUndefined();
    expect(paper.otherVersions).toEqual([
      { version: 2, title: "Light", abstract: "Second.", authors: [] },
      {
        version: 1,
        title: "Computing with Light",
        abstract: "First.",
        authors: [],
        comment: "8 pages",
        updated: "2024-01-01",
      },
    ]);
  });

  it("replaces authors split by rule with those stated exactly, and says where each field is from", () => {
    const split = draft({
      arxivId: "2401.00001",
      authors: ["Ada ByronCharles Babbage"],
      submitted: "2024-01-01",
      doubts: { authors: { ...doubtful(0.7), raw: "Ada ByronCharles Babbage" } },
    });
    const exact = draft({ arxivId: "2401.00001", authors: ["Ada Byron", "Charles Babbage"] });
    expect(mergeDrafts([split]).provenance.authors).toEqual({
      origin: 0,
      note: "by rule",
      confidence: 0.7,
      raw: "Ada ByronCharles Babbage",
    });
    const paper = mergeDrafts([split, exact]);
    expect(paper.authors.map(({ name }) => name)).toEqual(["Ada Byron", "Charles Babbage"]);
    expect(paper.provenance.authors).toEqual({ origin: 1 });
    expect(paper.provenance.submitted).toEqual({ origin: 0 });
    expect(paper.origins).toEqual([split.origin, exact.origin]);
  });

  it("takes what the newest version leaves out from the one before it, however sure the format is", () => {
    const id = { arxivId: "2401.00001" };
    const paper = mergeDrafts([
      draft({ ...id, version: 1, doi: "10.1/first" }),
      draft({ ...id, version: 2, doi: "10.1/second", doubts: { doi: doubtful(0.5) } }),
      draft({ ...id, version: 3 }),
    ]);
    expect(paper.doi).toBe("10.1/second");
  });

  it("prefers arXiv's text to a copy, and the exact text to a restored one", () => {
    const copy = draft({
      abstract: "Copied.",
      doubts: { title: doubtful(0.9) },
      title: "Computing, with Light",
    });
    const arxiv = draft({ arxivId: "2401.00001", version: 1, abstract: "Deposited." });
    expect(mergeDrafts([copy, arxiv])).toMatchObject({
      title: "Computing with Light",
      abstract: "Deposited.",
    });
  });

  it("never takes an older version's words for the newest that a later source restores", () => {
    const paper = mergeDrafts([
      draft({ arxivId: "2401.00001", version: 2, abstract: "Second.", doubts: { abstract: doubtful(0.5) } }),
      draft({ arxivId: "2401.00001", version: 1, abstract: "First." }),
    ]);
    expect(paper.abstract).toBe("Second.");
  });

  it("takes the most upvotes, whatever source counted them", () => {
    const paper = mergeDrafts([
      draft({ upvotes: 7 }),
      draft(),
      draft({ upvotes: 12 }),
      draft({ upvotes: 0 }),
    ]);
    expect(paper.upvotes).toBe(12);
    expect(mergeDrafts([draft()])).not.toHaveProperty("upvotes");
  });

  it("gathers links from all sources once each", () => {
    const code = { kind: "code", url: "https://github.com/a/b" } as const;
    const page = { kind: "project", url: "https://a.github.io" } as const;
    const paper = mergeDrafts([draft({ links: [code] }), draft({ links: [page, code] })]);
    expect(paper.links).toEqual([code, page]);
  });
});
