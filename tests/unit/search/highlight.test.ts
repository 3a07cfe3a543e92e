import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import type { TextField } from "@/lib/query/query";
import { highlight } from "@/lib/search/highlight";
import fc from "@/tests/support/properties";

function marked(q: string, text: string, field?: TextField): string[] {
  return highlight(parseQuery(q).query, text, field).map(([start, end]) => text.slice(start, end));
}

describe("marked words", () => {
  it.each([
    ["layout", "Linear Layouts and layout", ["Layouts", "layout"]],
    ["godel", "Gödel numbering", ["Gödel"]],
    ["Gödel", "Godel numbering", ["Godel"]],
    ["mixture of experts", "Accelerating Mixture-of-Experts models", ["Mixture-of-Experts"]],
    ["mixture of experts", "a set of rules", []],
    ["noninvasive", "a non-invasive method", ["non-invasive"]],
    ["non-invasive", "a noninvasive method", ["noninvasive"]],
    ["gpt4", "with GPT-4 and GPT-3", ["GPT-4"]],
    ['"feedback alignment"', "alignment of feedback; feedback alignment", ["feedback alignment"]],
    ["photonic -laser", "photonic laser", ["photonic"]],
    ["photon*", "photonic photons of phonons", ["photonic photons"]],
    ["federated", "nothing here", []],
    ["", "nothing asked", []],
  ])("of %s in %s", (q, text, expected) => {
    expect(marked(q, text)).toEqual(expected);
  });

  it("asked for in one field are not marked in another", () => {
    expect(marked("title:layout", "layout", "abstract")).toEqual([]);
    expect(marked("title:layout", "layout", "title")).toEqual(["layout"]);
    expect(marked("author:zhou layout", "Zhou layout", "title")).toEqual(["layout"]);
  });

  it("are rising, apart and within the text, whatever is asked of whatever text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "grapheme" }), (q, text) => {
        let last = -1;
        for (const [start, end] of highlight(parseQuery(q).query, text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
