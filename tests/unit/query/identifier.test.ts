import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { printQuery } from "@/lib/query/print";

const ID = "0803.0924";

describe("pasted ids", () => {
  it.each([
    "0803.0924",
    "0803.0924.",
    "0803.0924,",
    "(0803.0924)",
    "[0803.0924]",
    "<0803.0924>",
    '"0803.0924"',
    "arxiv 0803.0924",
    "arXiv: 0803.0924",
    "arXiv preprint arXiv:0803.0924",
    "[arXiv:0803.0924]",
    "arXiv:0803.0924 [cs.LG]",
    "arxiv.org/abs/0803.0924",
    "www.arxiv.org/abs/0803.0924",
    "export.arxiv.org/abs/0803.0924",
    "https://arxiv.org/format/0803.0924",
    "https://arxiv.org/e-print/0803.0924",
    "(https://arxiv.org/abs/0803.0924).",
    "https://arxiv.org/abs/0803.0924?context=cs",
    "https://huggingface.co/papers/0803.0924",
    "https://hf.co/papers/0803.0924",
    "https://www.alphaxiv.org/abs/0803.0924",
    "https://ar5iv.org/abs/0803.0924",
    "https://ar5iv.labs.arxiv.org/html/0803.0924",
    "https://api.semanticscholar.org/arXiv:0803.0924",
    "https://www.semanticscholar.org/arxiv/0803.0924",
    "doi.org/10.48550/arXiv.0803.0924",
    "https://dx.doi.org/10.48550/arXiv.0803.0924.",
    "https://doi-org.proxy.example.edu/10.48550/arXiv.0803.0924",
    "https://arxiv-org.proxy.example.edu/abs/0803.0924",
    "https://arxiv.org.proxy.example.edu/abs/0803.0924",
    "https://proxy.example.edu/login?url=https://arxiv.org/abs/0803.0924",
    "https://proxy.example.edu/login?url=https%3A%2F%2Farxiv.org%2Fabs%2F0803.0924",
  ])("%s is one paper", (typed) => {
    expect(parseQuery(typed).query).toMatchObject({ kind: "value", field: "id", text: ID });
  });

  it.each([
    ["hep-th/9901001.", "id:hep-th/9901001"],
    ["10.48550/arXiv.cond-mat/0701025", "id:cond-mat/0701025"],
    ["https://arxiv.org/pdf/0803.0924v2.pdf", "id:0803.0924v2"],
    ["(doi:10.1103/PhysRev.47.777)", "doi:10.1103/PhysRev.47.777"],
    ["https://doi-org.proxy.example.edu/10.1103/PhysRev.47.777", "doi:10.1103/PhysRev.47.777"],
    ["10.1016/0370-2693(91)91212-2", 'doi:"10.1016/0370-2693(91)91212-2"'],
    ["10.1002/(SICI)1097(1999)", 'doi:"10.1002/(SICI)1097(1999)"'],
    ["0803.0924 0803.0925", "id:0803.0924 OR id:0803.0925"],
    ["[0803.0924, hep-th/9901001]", "id:0803.0924 OR id:hep-th/9901001"],
    ["arXiv:0803.0924; arXiv:0803.0925", "id:0803.0924 OR id:0803.0925"],
    ["https://arxiv.org/abs/0803.0924 10.1103/PhysRev.47.777", "id:0803.0924 OR doi:10.1103/PhysRev.47.777"],
  ])("%s is %s", (typed, meant) => {
    const { query, notes } = parseQuery(typed);
    expect(printQuery(query)).toBe(meant);
    expect(notes).toEqual([]);
  });

  it.each([
    "0803.0924 boson",
    "3.14",
    "arxiv",
    "2018",
    "https://example.org/abs/0803.0924 news",
    "title:https://arxiv.org/abs/0803.0924",
  ])("%s is a search for words", (typed) => {
    expect(JSON.stringify(parseQuery(typed).query)).not.toContain('"field":"id"');
  });

  it("reads more than fifty ids as words", () => {
    const ids = Array.from({ length: 51 }, (_, i) => `0803.09${10 + i}`);
    expect(parseQuery(ids.slice(1).join(" ")).query.kind).toBe("or");
    expect(parseQuery(ids.join(" ")).query.kind).toBe("and");
  });
});
