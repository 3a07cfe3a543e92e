import type { Paper } from "@/lib/paper/paper";
import type { PaperTexts } from "@/lib/search/engine";

export type Sketch = Partial<Omit<Paper, "key" | "title" | "authors">> & {
  readonly title: string;
  readonly authors?: readonly string[];
};

/** A paper with what a test says of it, and as little else as possible; its key is its place. */
export function paperOf({ title, authors = [], ...rest }: Sketch, place: number): Paper {
  return {
    key: `paper-${place}`,
    title,
    abstract: "",
    authors: authors.map((name) => ({ name })),
    categories: [],
    links: [],
    topics: [],
    otherVersions: [],
    origins: [{ source: "arxiv", format: "test", file: "test.xml", position: place + 1 }],
    provenance: {},
    ...rest,
  };
}

export function textsOf(papers: readonly Paper[]): PaperTexts {
  return {
    count: papers.length,
    read: (number) => {
      const paper = papers[number];
      if (paper === undefined) throw new RangeError(`There is no paper ${number}.`);
      return paper;
    },
  };
}

/** A small corpus in the order of a snapshot: newest first, the undated last. */
export const PAPERS: readonly Paper[] = (
  [
    {
      title: "Linear Layouts: Code Generation for Tensors",
      abstract: "We map tensors to hardware with linear algebra over $\\mathbb{F}_2$. It is 3.0× faster.",
      abstractSource:
        "We map tensors to hardware with linear algebra over $mathbb{F}_2$. It is 3.0times faster.",
      authors: ["Keren Zhou", "Íñigo Goiri"],
      submitted: "2025-05-28T00:45:50Z",
      categories: ["cs.PL", "cs.LG"],
      topics: ["compilers"],
      doi: "10.1000/Layouts(1)",
    },
    {
      title: "Non-Invasive Imaging with GPT-4",
      abstract: "A noninvasive method. Networks of experts read images.",
      authors: ["Ada Gödel"],
      submitted: "2024-03-02",
      categories: ["cs.CV"],
      comment: "accepted at ICASSP 2024",
      venue: { name: "ICASSP", year: 2024 },
    },
    {
      title: "Mixture of Experts on FPGAs",
      abstract: "We accelerate a mixture of experts. Serving is cheap. Code: https://example.org/moe",
      authors: ["Mei Zhou"],
      submitted: "2024-03-01",
      categories: ["cs.LG"],
      topics: ["moe"],
      links: [{ kind: "code", url: "https://example.org/moe" }],
    },
    {
      title: "Serving a Mixture of Experts",
      abstract: "Expert serving for language models, with a mixture of experts.",
      submitted: "2023-01-01",
      updated: "2026-01-01",
      topics: ["moe"],
      origins: [{ source: "trending", format: "test", file: "test.txt", position: 1 }],
    },
    {
      title: "A Generative Model of Chains",
      abstract: "Blockchains, generally. Experts disagree on the mixture.",
      topics: ["blockchains"],
      origins: [{ source: "trending", format: "test", file: "test.txt", position: 2 }],
    },
    {
      title: "Attention Is All You Need",
      abstract: "The mixture is simple: GPT4 is a noninvasive model.",
      origins: [{ source: "trending", format: "test", file: "test.txt", position: 3 }],
    },
  ] satisfies readonly Sketch[]
).map(paperOf);

export const TOPICS = {
  topics: [
    { slug: "moe", name: "Mixture of experts", aliases: ["MoE"] },
    { slug: "compilers", name: "Compilers", aliases: [] },
    { slug: "blockchains", name: "Blockchains", aliases: ["distributed ledgers"] },
  ],
};
