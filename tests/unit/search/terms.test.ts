import { describe, expect, it } from "vitest";
import { termOf } from "@/lib/search/analysis/terms";

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
});
