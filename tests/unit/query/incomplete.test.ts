import { describe, expect, it } from "vitest";
import { isIncomplete } from "@/lib/query/incomplete";

describe("a query that asks for nothing yet at its end", () => {
  it.each([
    "author:",
    "gpu author:",
    "gpu AND",
    "gpu OR ",
    "gpu NOT",
    "gpu -",
    "gpu (",
    'gpu "',
    'title:"',
    "*",
  ])("%s", (text) => expect(isIncomplete(text)).toBe(true));

  it.each(["", "gpu", "gpu an", 'gpu "bose', "author:g", "gpu (fpga", "gpu)", "co", "C++"])(
    "%s asks for something",
    (text) => expect(isIncomplete(text)).toBe(false),
  );
});
