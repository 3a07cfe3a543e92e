import { expect, it } from "vitest";
import { sharedPhrases } from "@/lib/search/opensearch/likeness";

const moe = { title: "Serving a Mixture of Experts", abstract: "We serve at room temperature." };

it("two papers share the phrases that both write, as the first writes them", () => {
  const other = { title: "FPGAs", abstract: "A mixture of experts at room temperature." };
  expect(sharedPhrases(moe, other)).toEqual(["mixture of experts", "room temperature"]);
});

it("a phrase in passing is nothing that two papers have in common", () => {
  expect(sharedPhrases(moe, { title: "Ice", abstract: "It melts at room temperature." })).toEqual([]);
});

it("nor is a word with a hyphen", () => {
  const large = { title: "Large-scale ice", abstract: "" };
  expect(sharedPhrases(large, { title: "Large-scale fire", abstract: "" })).toEqual([]);
});
