import { describe, expect, it } from "vitest";
import { acronymsIn } from "@/lib/search/analysis/acronyms";
import { AcronymCounter, acronymUses } from "@/lib/search/embedded/build/acronym-counter";
import { Acronyms } from "@/lib/search/embedded/match/acronyms";
import fc from "@/tests/support/properties";
import { paperOf } from "./papers";

/** What a corpus of these abstracts defines; `having` papers have each word. */
function learnedAmong(having: number, ...abstracts: string[]): Acronyms {
  const counter = new AcronymCounter();
  abstracts.forEach((abstract, place) => {
    counter.add(acronymUses(paperOf({ title: "A title", abstract }, place)));
  });
  return new Acronyms(JSON.parse(new TextDecoder().decode(counter.file())), () => having);
}

function learned(...abstracts: string[]): Acronyms {
  return learnedAmong(abstracts.length, ...abstracts);
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
    expect(acronyms.longForms("llms", "LLMs")).toEqual([["large", "language", "models"]]);
    expect(acronyms.acronymOf(["large", "language", "models"])).toBe("llm");
    expect(acronyms.acronymOf(["language", "models"])).toBeNull();
  });

  it("keep the senses that are not rare, the most frequent first, and lead back from the one that most papers mean", () => {
    const learning = Array.from({ length: 8 }, () => "machine learning (ML)");
    const likelihood = Array.from({ length: 3 }, () => "maximum likelihood (ML)");
    const acronyms = learned(...likelihood, ...learning, "monolayer (ML)", "metal ligand (ML)");
    expect(acronyms.longForms("ml", "ML")).toEqual([
      ["machine", "learning"],
      ["maximum", "likelihood"],
    ]);
    expect(acronyms.acronymOf(["machine", "learning"])).toBe("ml");
    expect(acronyms.acronymOf(["maximum", "likelihood"])).toBeNull();
  });

  it("count a definition once a paper, in all its forms", () => {
    const counter = new AcronymCounter();
    counter.add(
      acronymUses({ title: "Sparse coding (SC)", abstract: "sparse coding (SC), sparse codings (SC)" }),
    );
    expect(new TextDecoder().decode(counter.file())).toBe('[["sc","SC",[["sparse coding",1]]]]');
  });

  it.each([
    ["in their own case, where one paper in a hundred defines them", 100, "BEC", true],
    ["in their own case, but not where only one in a thousand does", 1_000, "BEC", false],
    ["in another case, where they are little else", 10, "bec", true],
    ["in another case, but not where they are mostly a word", 100, "bec", false],
  ])("are read %s", (_, having, typed, isRead) => {
    const acronyms = learnedAmong(having, "a Bose-Einstein condensate (BEC)");
    expect(acronyms.longForms("bec", typed).length > 0).toBe(isRead);
  });

  it.each(["de", "la", "let", "et", "al"])("%s in small letters is a word", (word) => {
    const letters = [...word].map((letter) => `${letter}xx`).join(" ");
    const acronyms = learned(`${letters} (${word.toUpperCase()})`);
    expect(acronyms.longForms(word, word.toUpperCase())).toHaveLength(1);
    expect(acronyms.longForms(word, word)).toEqual([]);
  });

  it("are shown as most papers print them", () => {
    const acronyms = learned(
      "mixture of experts (MoE)",
      "mixture of experts (MOE)",
      "mixture of experts (MoE)",
    );
    expect(acronyms.printed("moe")).toBe("MoE");
  });

  it("leave out words that carry nothing", () => {
    expect(learned("information technology (IT)").longForms("it", "IT")).toEqual([]);
    expect(learned("inertial navigation systems (INSs)").longForms("in", "IN")).toEqual([]);
    expect(learned("inertial navigation systems (INSs)").longForms("ins", "INS")).toHaveLength(1);
  });
});
