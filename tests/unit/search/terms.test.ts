import { describe, expect, it } from "vitest";
import { IRREGULAR_NOUNS } from "@/lib/search/analysis/irregular-nouns";
import { initialsOf, irregularPlural, termOf } from "@/lib/search/analysis/terms";
import fc from "@/tests/support/properties";

describe("the term of a word", () => {
  it.each([
    ["fpgas", "fpga"],
    ["llms", "llm"],
    ["mllms", "mllm"],
    ["gpus", "gpu"],
    ["cnns", "cnn"],
    ["gans", "gan"],
  ])("is the same for the acronyms %s and %s", (plural, singular) => {
    expect(termOf(plural)).toBe(termOf(singular));
  });

  it.each(["gps", "dns", "gpt4", "αβ"])("leaves %s as it is", (form) => {
    expect(termOf(form)).toBe(form);
  });

  it("keeps general apart from generative and generation", () => {
    expect(termOf("general")).not.toBe(termOf("generative"));
    expect(termOf("generative")).toBe(termOf("generation"));
  });

  const begins = (form: string): void => {
    expect(initialsOf(termOf(form)), form).toContain(form.charAt(0));
  };

  it("tells with which letters its forms may begin", () => {
    for (const form of ["aesthetics", "oestrogen", "aetiology", "oedema", "artal", "feet", "tyres", "dying"])
      begins(form);
    for (const [word] of IRREGULAR_NOUNS.matchAll(/[a-z]+/g)) begins(irregularPlural(word) ?? word);
    const beginning = fc.constantFrom("ae", "aesth", "oe", "oestr", "y", "aemi", "foet", "");
    fc.assert(
      fc.property(beginning, fc.stringMatching(/^[a-z]{1,8}(?:s|es|ing|ed|ies|our|ise)?$/), (start, rest) =>
        begins(start + rest),
      ),
    );
  });
});
