import { beforeAll, describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine, SearchRequest, SearchResult } from "@/lib/search/engine";
import { highlight, withNames } from "@/lib/search/highlight";
import { paperOf, textsOf } from "./papers";

const TITLES = [
  "Mixture of Experts on FPGAs",
  "A MoE Compiler",
  "Cooling a Data Center",
  "Power in Datacenters",
  "Traffic of a data-center network",
  "The Colour of Galaxies",
  "A Color Catalog",
  "Optimisation of Tokenisers",
  "$\\beta$-VAE Revisited",
  "Training the β-VAE on alpha particles",
  "Energy of $\\alpha$ Rays",
  "Non-Invasive Imaging",
  "Large Language Models (LLMs) as Judges",
  "Judging with an LLM",
  "Sparse Coding",
];
const [FPGA, COMPILER, COOLING, POWER, TRAFFIC, COLOUR, CATALOG, OPTIMISATION, BETA, TRAINING, ALPHA] =
  TITLES.keys();
const [IMAGING, MODELS, LLM, SPARSE] = [11, 12, 13, 14];

const AUTHORS = [
  ["John Smith"],
  ["J. Smith", "Ann Lee"],
  ["John A. Smith"],
  ["Jane Smithson"],
  ["Anton de Bruyn Kops"],
  ["Kops Bruyn"],
  ["Jean-Pierre Serre"],
  ["Ann J", "Bob Smith"],
];

const PAPERS = TITLES.map((title, place) =>
  paperOf(
    {
      title,
      abstract: title.startsWith("Mixture") ? "A mixture of experts (MoE) is sparse." : "",
      authors: AUTHORS[place] ?? [],
    },
    place,
  ),
).map((paper, place) => (place === 14 ? { ...paper, key: "2505.23819" } : paper));

let engine: SearchEngine;
beforeAll(() => {
  engine = openEngine(buildIndex(PAPERS), textsOf(PAPERS), { topics: [] });
});

function search(q: string, more: Partial<SearchRequest> = {}): Promise<SearchResult> {
  const { filters } = INITIAL_STATE;
  const { query } = parseQuery(q);
  return engine.search({ query, filters, sort: "relevance", offset: 0, limit: 25, ...more });
}

/** The papers that match completely, by number. */
async function found(q: string, more: Partial<SearchRequest> = {}): Promise<(number | undefined)[]> {
  const result = await search(q, more);
  expect(result.corrected).toBeUndefined();
  return result.hits.flatMap(({ complete, paper }) => (complete ? [paper] : [])).sort((a, b) => a - b);
}

describe("words that are written otherwise", () => {
  it.each([
    ["mixture-of experts", [FPGA, COMPILER]],
    ["datacenter", [COOLING, POWER, TRAFFIC]],
    ["data center", [COOLING, POWER, TRAFFIC]],
    ["data-centre", [COOLING, POWER, TRAFFIC]],
    ["noninvasive", [IMAGING]],
    ["color", [COLOUR, CATALOG]],
    ["colours", [COLOUR, CATALOG]],
    ["catalogue", [CATALOG]],
    ["optimization of tokenizers", [OPTIMISATION]],
    ["beta-vae", [BETA, TRAINING]],
    ["$\\beta$-VAE", [BETA, TRAINING]],
    ["β vae", [BETA, TRAINING]],
    ["alpha", [TRAINING, ALPHA]],
    ["α", [TRAINING, ALPHA]],
    ["\\alpha", [TRAINING, ALPHA]],
    ["moe", [FPGA, COMPILER]],
    ["moe fpga", [FPGA]],
    ["mixture of experts compiler", [COMPILER]],
    ["mixture-of-experts compilers", [COMPILER]],
    ["title:moe", [FPGA, COMPILER]],
    ["llm", [MODELS, LLM]],
    ["large language model judging", [MODELS, LLM]],
  ])("find each other: %s", async (q, papers) => {
    expect(await found(q)).toEqual(papers);
  });

  it.each([
    ["moe", [FPGA, COMPILER], [FPGA, COMPILER]],
    ["mixture compiler", [], []],
    ["colour", [COLOUR], [COLOUR]],
    ["datacenter", [], [TRAFFIC]],
  ])("are left alone where %s is to be searched as typed", async (q, _papers, exact) => {
    expect(await found(q, { exact: true })).toEqual(exact);
  });

  it("are named, and marked where they stand", async () => {
    const { query } = parseQuery("moe compiler");
    const { otherNames = [] } = await search("moe compiler");
    expect(otherNames).toEqual(["mixture of experts"]);
    const text = "A mixture-of-experts compiler for MoE";
    const marks = highlight(withNames(query, otherNames), text).map(([start, end]) => text.slice(start, end));
    expect(marks).toEqual(["mixture-of-experts compiler", "MoE"]);
    expect((await search("moe compiler", { exact: true })).otherNames).toBeUndefined();
    expect((await search("sparse coding")).otherNames).toBeUndefined();
  });

  it("puts what was typed before its other name", async () => {
    expect((await search("moe compiler")).hits[0]?.paper).toBe(COMPILER);
    expect((await search("mixture of experts")).hits[0]?.paper).toBe(FPGA);
  });
});

describe("a spelling that no paper has", () => {
  it.each(
    "colors colours|centers centre|analyzed analyse|optimized optimised|hemoglobin haemoglobin|grays grey|fibers fibre|defenses defence|estrogens oestrogen|sulfur sulphur|skeptics sceptic|catalogs catalogue|molds mould|programs programme|disk disc|behavioral behaviour"
      .split("|")
      .map((pair) => pair.split(" ")),
  )("finds the other: %s, %s", async (usual = "", british = "") => {
    for (const [typed, held] of [
      [usual, british],
      [british, usual],
    ]) {
      const papers = [paperOf({ title: `A study of ${held}` }, 0)];
      const one = openEngine(buildIndex(papers), textsOf(papers), { topics: [] });
      const { filters } = INITIAL_STATE;
      const { query } = parseQuery(typed ?? "");
      const result = await one.search({ query, filters, sort: "relevance", offset: 0, limit: 5 });
      expect(result).toMatchObject({ total: 1 });
      expect(result.corrected).toBeUndefined();
    }
  });
});

describe("authors", () => {
  it.each([
    ['author:"J Smith"', [0, 1, 2]],
    ["au:j_smith", [0, 1, 2]],
    ['au:"smith, j"', [0, 1, 2]],
    ['au:"Smith J"', [0, 1, 2]],
    ['au:"J. Smith"', [0, 1, 2]],
    ['au:"john smith"', [0, 2]],
    ['au:"smith, john"', [0, 2]],
    ['au:"j a smith"', [2]],
    ["j smith", [0, 1, 2, 7]],
    ["smith, j", [0, 1, 2, 7]],
    ['au:"de Bruyn Kops"', [4]],
    ["au:de_Bruyn_Kops", [4]],
    ['au:"J-P Serre"', [6]],
    ['au:"j serre"', [6]],
    ['au:"ann smith"', []],
  ])("are found by %s", async (q, papers) => {
    expect(await found(q)).toEqual(papers);
  });
});

describe("identifiers inside a query", () => {
  it.each([
    "doi:10.48550/arXiv.2505.23819 coding",
    "sparse id:2505.23819v3",
    "sparse arXiv: 2505.23819",
    "id:https://arxiv.org/abs/2505.23819 sparse",
  ])("find the paper: %s", async (q) => {
    expect(await found(q)).toEqual([SPARSE]);
  });
});

describe("mistyped words", () => {
  it.each([
    ["mixtur of expets", "mixture of experts"],
    ["mixtur-of-expets", "mixture-of-experts"],
    ["sparse codnig", "sparse coding"],
    ['colour "galaxeis"', 'colour "galaxies"'],
    ['large "langauge models"', 'large "language models"'],
    ["mixtre of expert", "mixture of expert"],
    ["invaisve imaging", "invasive imaging"],
    ["title:optimsation", "title:optimisation"],
    [
      "traffic of a data-center network seen by netwrok operators",
      "traffic of a data-center network seen by network operators",
    ],
  ])("are read as the nearest: %s", async (q, text) => {
    const { corrected, total } = await search(q);
    expect(corrected?.text).toBe(text);
    expect(total).toBeGreaterThan(0);
  });

  it.each([
    "sparse",
    "sparse colour",
    "zebra",
    "fpg",
    "gpt4x coding",
    "cod 2505",
    '"sparse codnig"',
    "sparse -codnig",
  ])("are not seen in %s", async (q) => {
    expect((await search(q)).corrected).toBeUndefined();
  });

  it("are offered for, where a phrase has one or a word is far rarer than its neighbour", async () => {
    const phrase = await search('"sparse codnig"');
    expect(phrase).toMatchObject({ total: 0, offered: { text: '"sparse coding"' } });
    const many = Array.from({ length: 60 }, (_, place) =>
      paperOf({ title: `Networks of kind ${place}` }, place),
    );
    const papers = [...many, paperOf({ title: "On a netwarks" }, 60)];
    const large = openEngine(buildIndex(papers), textsOf(papers), { topics: [] });
    const ask = async (q: string) => {
      const { filters } = INITIAL_STATE;
      return large.search({ query: parseQuery(q).query, filters, sort: "relevance", offset: 0, limit: 5 });
    };
    expect(await ask("netwarks")).toMatchObject({ total: 1, offered: { text: "networks" } });
    expect((await ask("netwarks")).corrected).toBeUndefined();
    expect((await ask("networks")).offered).toBeUndefined();
  });

  it("stay where the search is as typed", async () => {
    const result = await search("sparse codnig", { exact: true });
    expect(result.corrected).toBeUndefined();
    expect(result.total).toBe(0);
  });
});
