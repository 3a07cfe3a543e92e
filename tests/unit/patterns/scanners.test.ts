import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slowUnits } from "@/tests/support/patterns/growth";
import { READERS, SCANNERS } from "@/tests/support/patterns/scanners";
import { WorkCounter } from "@/tests/support/patterns/work";

/** Some of the units with which `npm run attack -- --only ingest` tries everything. */
const UNITS = [
  "a",
  "a ",
  "A. ",
  "(",
  "a (b) ",
  "{",
  "\\a ",
  "$",
  "${",
  "a, ",
  "1",
  " ",
  "https://a.b/)",
  "human ai co design ",
  "a\u0301",
];
const UNITS_OF_RECORDS = ["a, ", "{"];
const LENGTHS = [600, 6_000];
/** Longer than what is kept of any field. */
const LENGTHS_OF_RECORDS = [15_000];

describe("the work of reading a text grows with the text", { timeout: 120_000 }, () => {
  const counter = new WorkCounter();
  beforeAll(() => counter.start());
  afterAll(() => counter.stop());

  it("and a scanner whose work grows faster is found", async () => {
    const quadratic = (text: string) => {
      let all = 0;
      for (let at = 0; at < text.length; at++) all += text.slice(at).indexOf("x");
      return all;
    };
    expect(await slowUnits(counter, quadratic, ["a"], [600])).toHaveLength(1);
    expect(await slowUnits(counter, (text) => text.indexOf("x"), ["a"], [600])).toEqual([]);
  });

  it.each(Object.entries(SCANNERS))("%s", async (_name, scan) => {
    expect(await slowUnits(counter, scan, UNITS, LENGTHS)).toEqual([]);
  });

  it.each(Object.entries(READERS))("a record as %s", async (_format, read) => {
    expect(await slowUnits(counter, read, UNITS_OF_RECORDS, LENGTHS_OF_RECORDS)).toEqual([]);
  });
});
