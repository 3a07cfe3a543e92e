import bibtexTidy from "bibtex-tidy";
import { describe, expect, it } from "vitest";
import { bibliographyOf } from "@/lib/cite/bibtex";
import type { Paper } from "@/lib/paper/paper";
import { barePaper } from "@/tests/support/bare-paper";
import { byBetterBibtex, byBiber, byCitationJs, type ReadRecord } from "@/tests/support/bibtex-parsers";
import { hostilePapers } from "@/tests/support/hostile";

const LIBRARY = [{ source: "library", format: "bibtex", file: "a.bib", position: 1 }];

/** Signs that mean something to TeX or BibTeX, and names of every make. */
const HARD = barePaper({
  title: "Costs & % $ # _ { } ~ ^ \\ of “MoE” models: études, naïve Ångström, 北京",
  authors: [
    { name: "Ludwig van der Waals" },
    { name: "Martin King Jr." },
    { name: "Google DeepMind", group: true },
    { name: "Émile O'Neill-Müller" },
    { name: "Łukasz Kaiser" },
    { name: "Charles de la Vallée Poussin" },
    { name: "Barnes and Noble, Inc.", group: true },
    { name: "Plato" },
  ],
  abstract: "It costs 5% of $5 & more.",
  origins: LIBRARY,
  publication: {
    type: "article-journal",
    container: "Journal of A&B, 100% #1",
    volume: "12",
    pages: "3–4",
    date: "2020-03",
    doi: "10.1002/(SICI)1097_4636<1::AID%2>3.0;2-x",
  },
});

const READ: Omit<ReadRecord, "type"> = {
  key: "vanderwaals2020costs",
  title: "Costs & % $ # _ { } ~ ^ \\ of “MoE” models: études, naïve Ångström, 北京",
  authors: [
    "van der Waals, Ludwig",
    "King, Jr., Martin",
    "Google DeepMind",
    "O'Neill-Müller, Émile",
    "Kaiser, Łukasz",
    "de la Vallée Poussin, Charles",
    "Barnes and Noble, Inc.",
    "Plato",
  ],
  container: "Journal of A&B, 100% #1",
  doi: "10.1002/(SICI)1097_4636<1::AID%2>3.0;2-x",
};

async function bibOf(...papers: readonly Paper[]): Promise<string> {
  const cited = papers.map((paper) => ({ paper, url: `https://x.example/${paper.key}` }));
  let bib = "";
  for await (const piece of bibliographyOf(cited)) bib += piece;
  return bib;
}

describe("signs and names that are hard for BibTeX", () => {
  it("are read by citation-js as they are", async () => {
    expect(byCitationJs(await bibOf(HARD))).toEqual([{ ...READ, type: "article-journal" }]);
  });

  it("are read by Better BibTeX’s parser as they are", async () => {
    expect(byBetterBibtex(await bibOf(HARD))).toEqual([{ ...READ, type: "article" }]);
  });

  it("are read by biber, and written again, as they are", async ({ skip }) => {
    const read = byBiber(await bibOf(HARD));
    if (read === null) skip("biber is not installed");
    expect(read?.complaints).toEqual([]);
    expect(byCitationJs(read?.bib ?? "")).toEqual([{ ...READ, type: "article-journal" }]);
  });

  it("are put in order by bibtex-tidy without a word", async () => {
    expect(bibtexTidy.tidy(await bibOf(HARD), { duplicates: ["key"] })).toMatchObject({
      count: 1,
      warnings: [],
    });
  });

  it("leave formulas to TeX", async () => {
    const paper = barePaper({ title: "Of $x^2$ and $n$" });
    expect(byCitationJs(await bibOf(paper))[0]?.title).toBe("Of x² and n");
    expect(byBetterBibtex(await bibOf(paper))[0]?.title).toContain("x²");
  });
});

describe("394 hostile papers", () => {
  const hostile = hostilePapers(394, 9);

  it("have 394 keys, in which nobody tells capitals from others", async () => {
    const bib = await bibOf(...hostile);
    const keys = [...bib.matchAll(/^@misc\{([^,]+),$/gm)].map(([, key = ""]) => key.toLowerCase());
    expect(keys).toHaveLength(394);
    expect(new Set(keys).size).toBe(394);
  });

  // It takes a third of a second for each.
  it("are as many records to biber, though it warns of lines that begin like one", async ({ skip }) => {
    const read = byBiber(await bibOf(...hostile.slice(0, 30)));
    if (read === null) skip("biber is not installed");
    expect(read?.bib.match(/^@/gm)).toHaveLength(30);
    expect(read?.complaints.filter((one) => !one.includes("possible runaway string"))).toEqual([]);
  });
});
