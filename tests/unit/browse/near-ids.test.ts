import { expect, it } from "vitest";
import { papersNear } from "@/lib/browse/near-ids";
import { type ArxivId, parseArxivId } from "@/lib/paper/arxiv-id";
import { barePaper } from "@/tests/support/bare-paper";
import { corpusInMemory } from "@/tests/support/memory-corpus";

const HELD = ["2505.23819", "2505.23891", "2505.13819", "2506.99999", "hep-th/9901001"];
const corpus = corpusInMemory(
  HELD.map((key) => barePaper({ key, arxivId: key, title: `Paper ${key}`, submitted: "2025-05-30" })),
);

function idOf(text: string): ArxivId {
  const id = parseArxivId(text);
  if (id === null) throw new Error(`${text} is no arXiv id.`);
  return id;
}

it.each([
  ["another digit", "2505.23818", ["2505.23819"]],
  ["two neighbours exchanged", "2505.28319", ["2505.23819"]],
  ["another digit of an id in the old form", "hep-th/9901007", ["hep-th/9901001"]],
  [
    "a digit, from which several papers are one slip away, in their order",
    "2505.23899",
    ["2505.23819", "2505.23891"],
  ],
  ["two other digits", "2505.23777", []],
])("held papers near an id by %s", async (_slip, id, near) => {
  expect((await papersNear(corpus, idOf(id))).map(({ key }) => key)).toEqual(near);
});
