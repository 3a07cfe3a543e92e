import { describe, expect, it } from "vitest";
import type { Draft } from "@/ingest/draft";
import { candidatePairs } from "@/ingest/works/blocking";
import { draftsInMemory } from "@/ingest/works/drafts";
import { groupDrafts } from "@/ingest/works/group";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import fc from "@/tests/support/properties";

const TITLE = "Computing with Light on Silicon Chips";
const ABSTRACT = "Photonic accelerators compute matrix products with light and need very little energy.";

type Fields = Omit<Partial<Draft>, "arxivId" | "authors"> & { arxivId?: string; authors?: string[] };

function draft({ arxivId, authors, ...rest }: Fields): Draft {
  const id = arxivId === undefined ? null : parseArxivId(arxivId);
  return {
    kind: "draft",
    origin: { source: id === null ? "library" : "arxiv", format: "test", file: "test", position: 1 },
    title: TITLE,
    ...rest,
    ...(id === null ? {} : { arxivId: id }),
    ...(authors === undefined ? {} : { authors: authors.map((name) => ({ name })) }),
  };
}

/** The works, each as the places of its drafts. */
function works(...fields: readonly Fields[]): number[][] {
  const { count, starts, members } = groupDrafts(draftsInMemory(fields.map(draft)));
  return Array.from({ length: count }, (_, i) => [...members.subarray(starts[i], starts[i + 1])]);
}

describe("several records", () => {
  it("of one title by two authors are not joined by a record without author, which is neither's", () => {
    expect(works({ authors: ["Ada Byron"] }, { authors: ["Alan Turing"] }, {})).toEqual([[0], [1], [2]]);
  });

  it("of a work that two others exclude each other from joins neither, however it was joined itself", () => {
    const copy = { abstract: ABSTRACT };
    expect(works({ authors: ["Ada Byron"] }, copy, copy, { authors: ["Alan Turing"] })).toEqual([
      [0],
      [1, 2],
      [3],
    ]);
  });

  it("do not bring together through others what excludes each other", () => {
    const [title, authors] = ["Computing with Light", ["Ada Byron"]];
    expect(
      works(
        { title, authors, doi: "10.1/a" },
        { title, authors },
        { title, authors, abstract: ABSTRACT },
        { title, abstract: ABSTRACT, doi: "10.1/d" },
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("go where they fit best, in whatever order they come", () => {
    const mine = { authors: ["Ada Byron"], abstract: ABSTRACT };
    expect(works({ authors: ["Alan Turing"] }, mine, { abstract: `${ABSTRACT} Code is there.` })).toEqual([
      [0],
      [1, 2],
    ]);
  });

  it("never bring two arXiv ids or two DOIs together", () => {
    const authors = ["Ada Byron"];
    expect(
      works({ arxivId: "2401.00001", authors }, { doi: "10.1/a", authors }, { doi: "10.1/b", authors }),
    ).toEqual([[0], [1], [2]]);
    expect(
      works({ arxivId: "2401.00001" }, { doi: "10.1/a" }, { arxivId: "2401.00001", doi: "10.1/b" }),
    ).toEqual([[0, 2], [1]]);
  });

  it("of one DOI are one work, however far apart their years, but not an erratum", () => {
    const doi = "10.1/a";
    expect(
      works(
        { doi, submitted: "1994" },
        { doi, submitted: "2010", title: "Light" },
        { doi, title: `Erratum: ${TITLE}` },
      ),
    ).toEqual([[0, 1], [2]]);
  });

  it("join through one that has what both have", () => {
    const short = { title: TITLE.toUpperCase(), authors: ["A. Byron"] };
    expect(
      works({ arxivId: "2401.00001", authors: ["Ada Byron"], abstract: ABSTRACT }, short, {
        ...short,
        doi: "10.1/a",
      }),
    ).toEqual([[0, 1, 2]]);
  });

  it("of a title in very many sources are one", () => {
    const copies = Array.from({ length: 300 }, () => ({ authors: ["Ada Byron"], abstract: ABSTRACT }));
    expect(works(...copies)).toHaveLength(1);
  });
});

describe("the pairs worth comparing", () => {
  const all = (places: number) => places >= 0;
  const itself = (place: number) => place;

  it("agree in a key, and one of them may join", () => {
    const keys = [Float64Array.of(7, 7, 8, 0, 0), Float64Array.of(1, 2, 2, 3, 4)];
    expect([...candidatePairs(keys, all, itself)]).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect([...candidatePairs(keys, (place) => place === 2, itself)]).toEqual([[1, 2]]);
  });

  it("leave out what is one work already", () => {
    const keys = [Float64Array.of(7, 7, 7)];
    expect([...candidatePairs(keys, all, (place) => Math.min(place, 1))]).toEqual([[0, 1]]);
  });

  it("grow with the drafts, not with their square", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 400 }), (column) => {
        const pairs = [...candidatePairs([Float64Array.from(column)], all, itself)];
        expect(pairs.length).toBeLessThanOrEqual(10 * column.length);
        expect(pairs.every(([a, b]) => a < b && column[a] === column[b] && column[a] !== 0)).toBe(true);
      }),
    );
  });

  it("are none in a block of more than a thousand", () => {
    expect([...candidatePairs([new Float64Array(1_001).fill(7)], all, itself)]).toEqual([]);
  });
});
