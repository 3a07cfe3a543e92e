import { describe, expect, it } from "vitest";
import { type Unfinished, unfinishedOf } from "@/lib/search/unfinished";
import fc from "@/tests/support/properties";
import { hostileQueries } from "../query/hostile";

describe("a query that is being typed", () => {
  it.each<[text: string, parted: Unfinished]>([
    ["linear lay", { before: "linear ", field: null, last: "lay", plain: true }],
    ["linear ", { before: "linear ", field: null, last: "", plain: true }],
    ["experts -cat", { before: "experts -", field: null, last: "cat", plain: false }],
    ["(gpu OR cat", { before: "(gpu OR ", field: null, last: "cat", plain: false }],
    ['"direct feed', { before: '"direct ', field: null, last: "feed", plain: true }],
    ["moe cat:cs.", { before: "moe ", field: "category", last: "cs.", plain: false }],
    ["-has:", { before: "-", field: "has", last: "", plain: false }],
    ['moe au:"keren z', { before: "moe ", field: "author", last: "keren z", plain: false }],
    ["author:zhou lay", { before: "author:zhou ", field: null, last: "lay", plain: false }],
    ["nofield:x", { before: "", field: null, last: "nofield:x", plain: true }],
  ])("%s", (text, parted) => {
    expect(unfinishedOf(text)).toEqual(parted);
  });

  it("keeps every letter of a text without a field", () => {
    fc.assert(
      fc.property(hostileQueries, (text) => {
        const { before, field, last } = unfinishedOf(text);
        expect(text.startsWith(before)).toBe(true);
        if (field === null) expect(before + last).toBe(text);
      }),
    );
  });
});
