import { describe, expect, it } from "vitest";
import { nearestTopics } from "@/lib/topics/nearest";
import { topic } from "./vocabularies";

const TOPICS = [
  topic("llm", { title: ["large language model"] }, { name: "Large language models", aliases: ["LLM"] }),
  topic("blockchains", { abstract: ["smart contract"] }, { name: "Blockchains" }),
  topic("optics", { title: ["photonic"] }, { name: "Optics" }),
  topic("photonic", { title: ["photonic accelerator"] }, { name: "Optical and photonic computing" }),
];

const nearest = (question: string, limit = 3) =>
  nearestTopics(TOPICS, question, limit).map(({ slug }) => slug);

describe("the topics nearest to a question", () => {
  it.each([
    ["blockchain zebra", ["blockchains"]],
    ["blockchian", ["blockchains"]],
    ["smart contracts for zebras", ["blockchains"]],
    ["llm", ["llm"]],
  ])("are found by a name, a mistyped name, a term or an alias: %s", (question, slugs) =>
    expect(nearest(question)).toEqual(slugs),
  );

  it("begin with the one whose name has the word, before one that only has a term with it", () => {
    expect(nearest("photonic zebra")).toEqual(["photonic", "optics"]);
    expect(nearest("photonic zebra", 1)).toEqual(["photonic"]);
  });

  it("are none for words that no topic has, for words that carry nothing, and for nothing", () => {
    expect(nearest("zebra")).toEqual([]);
    expect(nearest("the paper about and of")).toEqual([]);
    expect(nearest("")).toEqual([]);
  });
});
