import { describe, expect, it } from "vitest";
import { grouped, type Option, optionsFor } from "@/components/search/options";
import type { ListedSuggestion } from "@/lib/browse/suggestion-list";

const topic: ListedSuggestion = {
  kind: "topic",
  text: "Compilers",
  ranges: [],
  detail: "",
  href: "/topics/c",
};
const paper: ListedSuggestion = { kind: "paper", text: "Linear", ranges: [], detail: "", href: "/papers/l" };
const field: ListedSuggestion = { kind: "field", text: "title:", ranges: [], detail: "", q: "title:" };

function words(options: readonly Option[]): string[] {
  return options.map(({ kind, text }) => `${kind} ${text}`);
}

describe("the list of an empty box", () => {
  it("has the searches that are kept, and how to be rid of them", () => {
    expect(words(optionsFor("", [], { searches: ["moe", "fpga"], kept: true }))).toEqual([
      "recent moe",
      "recent fpga",
      "forget Forget these searches",
      "keep-none Keep none from now on",
    ]);
  });

  it("is no list where there are none", () => {
    expect(optionsFor(" ", [], { searches: [], kept: true })).toEqual([]);
  });

  it("offers to keep searches to whoever keeps none", () => {
    expect(words(optionsFor("", [], { searches: [], kept: false }))).toEqual([
      "keep Keep recent searches in this browser",
    ]);
  });
});

describe("the list of a text", () => {
  it("ends with two own searches that begin with it, but not the one it is", () => {
    const searches = ["Linear", "linear layouts", "layouts", "lin", "linear maps", "line"];
    expect(words(optionsFor("lin", [topic], { searches, kept: true }))).toEqual([
      "topic Compilers",
      "recent Linear",
      "recent linear layouts",
    ]);
  });

  it("leaves own searches out when suggestions fill it", () => {
    const full = Array.from({ length: 8 }, () => paper);
    expect(optionsFor("lin", full, { searches: ["linear"], kept: true })).toEqual(full);
  });

  it("is parted by kind, and counts on from group to group", () => {
    const groups = grouped([topic, paper, paper, field]);
    expect(groups.map(({ name, from, options }) => [name, from, options.length])).toEqual([
      ["Topics", 0, 1],
      ["Papers", 1, 2],
      ["Query", 3, 1],
    ]);
  });
});
