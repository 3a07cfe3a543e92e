import { beforeAll, describe, expect, it } from "vitest";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine, Suggestion } from "@/lib/search/engine";
import { PAPERS, paperOf, TOPICS, textsOf } from "./papers";

/** A suggestion in one line: its kind, its text, and how many papers it has or what the box would then hold. */
function line(suggestion: Suggestion): string {
  const { kind, text } = suggestion;
  switch (kind) {
    case "paper":
      return `${kind} ${suggestion.paper}: ${text}`;
    case "author":
    case "topic":
      return `${kind} ${suggestion.slug} (${suggestion.count})`;
    case "field":
      return `${kind} → ${suggestion.query}`;
    case "value":
      return `${kind} (${suggestion.count}) ${suggestion.name ?? "–"} → ${suggestion.query}`;
  }
}

describe("what is suggested for", () => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = openEngine(buildIndex(PAPERS), textsOf(PAPERS), TOPICS);
    await engine.warm?.();
  });

  const MOE = "topic moe (2)";
  const LAYOUTS = "paper 0: Linear Layouts: Code Generation for Tensors";
  const FPGAS = "paper 2: Mixture of Experts on FPGAs";
  const SERVING = "paper 3: Serving a Mixture of Experts";
  const ATTENTION = "paper 5: Attention Is All You Need";

  it.each<[why: string, typed: string, expected: string[]]>([
    ["the beginning of a word, titles that begin with it first", "mix", [MOE, FPGAS, SERVING]],
    ["words and the beginning of another", "serving a mix", [SERVING]],
    ["words in any order", "fpgas exp", [FPGAS]],
    ["little words at the end", "attention is all", [ATTENTION]],
    ["a finished word", "mixture ", [MOE, FPGAS, SERVING]],
    ["words of a title in capitals", "LINEAR LAYOUTS", [LAYOUTS]],
    ["another name of a topic", "distributed led", ["topic blockchains (1)"]],
    ["a surname", "zhou", ["author keren-zhou (1)", "author mei-zhou (1)"]],
    ["a name and the beginning of another", "keren z", ["author keren-zhou (1)"]],
    ["an initial and a surname", "k zhou", ["author keren-zhou (1)"]],
    ["an initial and the beginning of a surname", "m zho", ["author mei-zhou (1)"]],
    ["a name without its accents", "godel", ["author ada-godel (1)"]],
    ["a swapped letter", "mixtrue of", [MOE, FPGAS, SERVING]],
    ["a missing letter in an unfinished word", "attntio", [ATTENTION]],
    ["a mistyped word before an unfinished one", "linaer la", [LAYOUTS]],
    ["the name of a field", "cat", ["field → category:"]],
    ["the name of a field behind words", "experts -ye", ["field → experts -year:"]],
    [
      "the categories, and the archive of all",
      "category:",
      [
        "value (3) – → category:cs ",
        "value (2) Machine Learning → category:cs.LG ",
        "value (1) Computer Vision and Pattern Recognition → category:cs.CV ",
        "value (1) Programming Languages → category:cs.PL ",
      ],
    ],
    [
      "a category in part, with what stands before",
      "experts -category:cs.p",
      ["value (1) Programming Languages → experts -category:cs.PL "],
    ],
    [
      "a category by arXiv's name of the field",
      "cat:cs.cv",
      ["value (1) Computer Vision and Pattern Recognition → category:cs.CV "],
    ],
    ["a category by its name", "category:lang", ["value (1) Programming Languages → category:cs.PL "]],
    ["a category without its field", "cs.l", ["value (2) Machine Learning → category:cs.LG "]],
    [
      "years, the newest first",
      "moe year:",
      ["value (1) – → moe year:2025 ", "value (2) – → moe year:2024 ", "value (1) – → moe year:2023 "],
    ],
    [
      "what a paper can have",
      "has:c",
      ["value (1) a link to code → has:code ", "value (1) a comment of the authors → has:comment "],
    ],
    [
      "where papers come from",
      "source:",
      ["value (3) arXiv feed → source:arxiv ", "value (3) Trending papers → source:trending "],
    ],
    ["a topic by its name", "(topic:exp", ["value (2) Mixture of experts → (topic:moe "]],
    [
      "authors of a query",
      "layouts author:zh",
      ['value (1) – → layouts author:"Keren Zhou" ', 'value (1) – → layouts author:"Mei Zhou" '],
    ],
    ["a name between quotation marks", 'author:"keren z', ['value (1) – → author:"Keren Zhou" ']],
    ["a word of the title", "title:lin", [LAYOUTS]],
    ["what operators part, where no title is meant", "mixture OR fp", []],
    ["nothing", "  ", []],
    ["words that no name has", "zebra quagga", []],
  ])("%s", async (_, typed, expected) => {
    expect((await engine.suggest(typed, 8)).map(line)).toEqual(expected);
  });
});

describe("among many", () => {
  const papers = Array.from({ length: 400 }, (_, place) =>
    paperOf({ title: `Notes on sets, part ${place}`, authors: [`Ann Author${place}`] }, place),
  );
  papers.push(
    paperOf({ title: "Some notes on sets and zeppelins", authors: ["Ann Zeppelin"] }, papers.length),
  );
  papers.push(paperOf({ title: "Is it a set?", authors: ["Bo Bell"] }, papers.length));
  const engine = openEngine(buildIndex(papers), textsOf(papers), { topics: [] });

  it("a rare word is found behind frequent ones", async () => {
    expect(await engine.suggest("notes on sets z", 8)).toEqual([
      { kind: "paper", text: "Some notes on sets and zeppelins", paper: 400 },
    ]);
    expect(await engine.suggest("ann z", 8)).toEqual([
      { kind: "author", text: "Ann Zeppelin", slug: "ann-zeppelin", count: 1 },
    ]);
  });

  it("a title is found from little words that begin it", async () => {
    expect((await engine.suggest("is it", 8)).map(line)).toEqual(["paper 401: Is it a set?"]);
  });

  it("no more than asked for, the newest first", async () => {
    expect((await engine.suggest("notes", 3)).map(line)).toEqual([
      "paper 0: Notes on sets, part 0",
      "paper 1: Notes on sets, part 1",
      "paper 2: Notes on sets, part 2",
    ]);
  });
});
