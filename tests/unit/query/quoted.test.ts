import { describe, expect, it } from "vitest";
import { quoted } from "@/lib/query/quoted";

describe("a query in quotation marks", () => {
  it.each([
    ["linear layouts", "“linear layouts”"],
    ['"linear layouts"', "“linear layouts”"],
    ["“linear layouts”", "“linear layouts”"],
    ['gpu "linear layouts"', "“gpu ‘linear layouts’”"],
    ['"linear layouts" "on gpus"', "“‘linear layouts’ ‘on gpus’”"],
    ["not “linear layouts”", "“not ‘linear layouts’”"],
    ['author:"keren zhou" gpu', "“author:‘keren zhou’ gpu”"],
    ['x="y"', '“x="y"”'],
    ['"never closed', '“"never closed”'],
  ])("never has two marks side by side: %s", (query, sentence) => {
    expect(quoted(query)).toBe(sentence);
  });
});
