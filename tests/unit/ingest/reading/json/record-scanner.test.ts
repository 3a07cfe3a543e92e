import { describe, expect, it } from "vitest";
import { LARGEST_RECORD, LARGEST_SKIPPED } from "@/ingest/reading/formats/format";
import { recordKeys } from "@/ingest/reading/json/keys";
import { JsonRecordScanner } from "@/ingest/reading/json/record-scanner";
import fc from "@/tests/support/properties";

/** What stands where records may, in a text that comes in pieces of a size; "!" for what is no JSON. */
function scan(text: string, { lists = [] as string[], size = 1 << 16 } = {}): unknown[] {
  const scanner = new JsonRecordScanner(lists);
  const found: unknown[] = [];
  const take = (all: Iterable<{ value: unknown }>) => {
    for (const { value } of all) found.push(value === undefined ? "!" : value);
  };
  for (let at = 0; at < text.length; at += size) take(scanner.push(text.slice(at, at + size)));
  take(scanner.end());
  return found;
}

const A = { a: 'x"\\}{[]', b: [{ c: [1] }] };
const B = { b: "y", d: { e: {} } };

describe("the records of a text of JSON", () => {
  it.each([
    ["lines", `${JSON.stringify(A)}\n${JSON.stringify(B)}\n`],
    ["objects without anything between them", JSON.stringify(A) + JSON.stringify(B)],
    ["an array", JSON.stringify([A, B])],
    ["an array that is indented", JSON.stringify([A, B], null, 2)],
    ["an array that is laid out without indent", JSON.stringify([A, B], null, 1).replace(/^ +/gm, "")],
    [
      "a list in an answer",
      JSON.stringify({ x: { n: [1] }, message: { total: 2, items: [A, B], more: {} } }),
    ],
    ["pages, one a line", [A, B].map((one) => JSON.stringify({ message: { items: [one] } })).join("\n")],
    ["an array of pages", JSON.stringify([A, B].map((one) => ({ n: 1, message: { items: [one] } })))],
  ])("are found in %s", (_what, text) => {
    for (const size of [1, 7, 1 << 16])
      expect(scan(text, { lists: ["message.items"], size })).toEqual([A, B]);
  });

  it("are whole where no list of theirs is known", () => {
    const page = { results: [A] };
    expect(scan(JSON.stringify(page), { lists: ["items"] })).toEqual([page]);
    expect(scan(JSON.stringify(page))).toEqual([page]);
  });

  it.each([
    ["a comma too many", '[\n{"n":1},\n{"n":,2},\n{"n":3}\n]', [{ n: 1 }, "!", { n: 3 }]],
    ["a bracket missing", '[\n{"n":1},\n{"n":[{"m":2}\n,\n{"n":3}\n]', [{ n: 1 }, "!", { n: 3 }]],
    ["a quote missing", '[\n{"n":1},\n{"n":"2},\n{"n":3}\n]', [{ n: 1 }, "!", { n: 3 }]],
    ["no end", '[\n{"n":1},\n{"n":2},\n{"n":', [{ n: 1 }, { n: 2 }, "!"]],
    ["a line cut off", '{"n":1}\n{"n":"2\n{"n":3}\n', [{ n: 1 }, "!", { n: 3 }]],
    ["no end, indented", " {\n {", ["!", "!"]],
    ["no end, behind a bracket and a blank", "[ {\n{", ["!", "!"]],
    ["something else between them", '{"n":1}, 7, null, word {"n":3}', [{ n: 1 }, 7, null, "!", { n: 3 }]],
    ["a bracket too many", '{"results":[{"n":1}]],{"n":2},{"n":3}]}', [{ n: 1 }, { n: 2 }, { n: 3 }]],
  ])("with %s cost that record alone", (_what, text, records) => {
    for (const size of [1, 5, 1 << 16]) expect(scan(text, { lists: ["results"], size })).toEqual(records);
  });

  it("are the same in whatever pieces the text comes", () => {
    const parts = ["{", "}", "[", "]", '"a"', '"results"', ":", ",", "\n", " ", "\\", '"', "1", "{}"];
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (broken, size) => {
        expect(scan(broken, { lists: ["results"], size })).toEqual(scan(broken, { lists: ["results"] }));
      }),
      { numRuns: 2_000 },
    );
  });

  it("cost themselves when they are too long, with or without an end", () => {
    const long = `{"n":"${"x".repeat(LARGEST_RECORD)}"}`;
    expect(scan(`[\n${long},\n{"n":2}\n]`)).toEqual(["!", { n: 2 }]);
    const open = `{"n":[${'"x",'.repeat(LARGEST_RECORD / 3)}`;
    expect(scan(`[\n${open},\n{"n":2}\n]`)).toEqual(["!", "!", { n: 2 }]);
  });

  it("are not sought for ever, nor below brackets without end", () => {
    const lost = new JsonRecordScanner([]);
    const blank = " ".repeat(1 << 20);
    for (let length = 0; length <= LARGEST_SKIPPED; length += blank.length) for (const _ of lost.push(blank));
    expect(lost.isLost).toBe(true);
    const deep = new JsonRecordScanner(["r"]);
    for (const _ of deep.push(`{"r":[],${'"a":{'.repeat(2_000)}`));
    expect(deep.isLost).toBe(true);
  });
});

describe("the keys by which a format of JSON is recognised", () => {
  it.each([
    ['{"a": 1, "b": {"c": [{"d": 2}]}} {"e": 3}', ["a", "b", "b.c", "b.c.d"]],
    ['[{"a": "b: c", "d"', ["a"]],
    ['{"meta": {"n": 1}, "results": [{"a": 1, "b": {"c": 1}}], "x": 1}', ["a", "b", "b.c"]],
    ["title: {}", []],
    ["", []],
  ])("are those of the first record: %s", (head, keys) => {
    expect([...recordKeys(head, ["results"])].sort()).toEqual(keys);
  });
});
