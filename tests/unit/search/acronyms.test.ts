import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acronymsIn } from "@/lib/search/analysis/acronyms";
import { AcronymCounter } from "@/lib/search/embedded/build/acronym-counter";
import { Acronyms } from "@/lib/search/embedded/match/acronyms";
import { paperOf } from "./papers";

function learned(...abstracts: string[]): Acronyms {
  const counter = new AcronymCounter();
  abstracts.forEach((abstract, place) => {
    counter.add(paperOf({ title: "A title", abstract }, place));
  });
  return new Acronyms(JSON.parse(new TextDecoder().decode(counter.file())));
}

describe("the acronyms that a text defines", () => {
  it.each<[string, [string, string][]]>([
    ["We train a mixture of experts (MoE).", [["MoE", "mixture of experts"]]],
    ["MoE (mixture of experts) models", [["MoE", "mixture of experts"]]],
    ["Large language models (LLMs) are", [["LLMs", "Large language models"]]],
    ["a Mixture-of-Experts (MoE; see above) layer", [["MoE", "Mixture-of-Experts"]]],
    ["We use the k-nearest neighbours (k-NN).", [["k-NN", "k-nearest neighbours"]]],
    [
      "graph neural networks (GNN) and reinforcement learning (RL)",
      [
        ["GNN", "graph neural networks"],
        ["RL", "reinforcement learning"],
      ],
    ],
    ["X-ray absorption near edge structure (XANES)", [["XANES", "X-ray absorption near edge structure"]]],
    ["as shown (see text) here (a) and (i.e., this)", []],
    ["in the year (2019) by OpenAI (US)", []],
    ["a model. Of experts (MoE)", []],
    ["unclosed (MoE", []],
    ["MoE (MoE)", []],
  ])("%s", (text, definitions) => {
    expect(acronymsIn(text).map(({ acronym, long }) => [acronym, long])).toEqual(definitions);
  });

  it("run through the letters of the acronym, whatever the text", () => {
    const texts = fc.array(
      fc.constantFrom(
        "mixture",
        "of",
        "Experts",
        "(MoE)",
        "(",
        ")",
        "ME",
        "(mixture",
        "experts)",
        ".",
        "\ud800",
        "İ",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          texts.map((words) => words.join(" ")),
        ),
        (text) => {
          for (const { acronym, long } of acronymsIn(text)) {
            expect(text).toContain(long);
            expect(long.length).toBeGreaterThan(acronym.length);
          }
        },
      ),
    );
  });
});

describe("the acronyms of a corpus", () => {
  it("lead both ways, in singular and plural", () => {
    const acronyms = learned("large language models (LLMs)", "a large language model (LLM)");
    expect(acronyms.longForms("llms")).toEqual([["large", "language", "models"]]);
    expect(acronyms.acronymOf(["large", "language", "models"])).toBe("llm");
    expect(acronyms.acronymOf(["language", "models"])).toBeNull();
  });

  it("keep the senses that are not rare, the most frequent first, and lead back from the one that most papers mean", () => {
    const learning = Array.from({ length: 8 }, () => "machine learning (ML)");
    const likelihood = Array.from({ length: 3 }, () => "maximum likelihood (ML)");
    const acronyms = learned(...likelihood, ...learning, "monolayer (ML)", "metal ligand (ML)");
    expect(acronyms.longForms("ml")).toEqual([
      ["machine", "learning"],
      ["maximum", "likelihood"],
    ]);
    expect(acronyms.acronymOf(["machine", "learning"])).toBe("ml");
    expect(acronyms.acronymOf(["maximum", "likelihood"])).toBeNull();
  });

  it("count a definition once a paper, in all its forms", () => {
    const counter = new AcronymCounter();
    counter.add(
      paperOf({ title: "Sparse coding (SC)", abstract: "sparse coding (SC), sparse codings (SC)" }, 0),
    );
    expect(new TextDecoder().decode(counter.file())).toBe('[["sc",[["sparse coding",1]]]]');
  });

  it("leave out words that carry nothing", () => {
    expect(learned("information technology (IT)").longForms("it")).toEqual([]);
    expect(learned("inertial navigation systems (INSs)").longForms("in")).toEqual([]);
    expect(learned("inertial navigation systems (INSs)").longForms("ins")).toHaveLength(1);
  });
});
