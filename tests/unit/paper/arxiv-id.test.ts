import { describe, expect, it } from "vitest";
import { parseArxivId, parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { arxivIdSchema } from "@/lib/paper/arxiv-id-schema";
import fc from "@/tests/support/properties";
import { gives } from "@/tests/support/table";

describe("parseArxivId", () => {
  gives("reads %s", parseArxivId, [
    ["2505.23819", "2505.23819"],
    ["2505.23819v5", "2505.23819"],
    ["arXiv:2505.23819", "2505.23819"],
    [" https://arxiv.org/abs/2505.23819v1 ", "2505.23819"],
    ["http://www.arxiv.org/pdf/2505.23819.pdf", "2505.23819"],
    ["https://arxiv.org/html/2505.23819v2?query#S1", "2505.23819"],
    ["hep-th/9901001", "hep-th/9901001"],
    ["HEP-TH/9901001v3", "hep-th/9901001"],
    ["math.GT/0309136", "math/0309136"],
    ["0704.0001", "0704.0001"],
    ["1412.7878", "1412.7878"],
  ]);

  it.each([
    ["a month that does not exist", "2513.00001"],
    ["four digits after 2014", "1501.0001"],
    ["five digits before 2015", "1412.00001"],
    ["new style before April 2007", "0703.0001"],
    ["number zero", "2505.00000"],
    ["old number zero", "hep-th/9901000"],
    ["a float that lost its zero", "2104.1225"],
    ["nothing", ""],
    ["a DOI", "10.1103/PhysRevB.85.115117"],
    ["version zero", "2505.23819v0"],
  ])("refuses %s", (_what, text) => {
    expect(parseArxivId(text)).toBeNull();
  });

  it("keeps the version that was named", () => {
    expect(parsePinnedArxivId("2505.23819v12")).toEqual({ id: "2505.23819", version: 12 });
    expect(parsePinnedArxivId("2505.23819")).toEqual({ id: "2505.23819", version: null });
  });

  it("gives only ids that the schema takes, for any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{0,4}\/?\d{0,5}\.?\d{0,6}v?\d?$/)),
        (text) => {
          const id = parseArxivId(text);
          expect(id === null || arxivIdSchema.safeParse(id).success).toBe(true);
        },
      ),
    );
  });
});
