import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import { describe, expect, it, test } from "vitest";
import { isRouterState } from "@/lib/serving/router-state";
import fc from "@/tests/support/properties";

const header = (state: unknown) => encodeURIComponent(JSON.stringify(state));

describe("what a page in the browser has already", () => {
  test.each([
    [["", {}]],
    [["", { children: ["__PAGE__", {}] }, null, null, 16]],
    [["", { children: ["papers", { children: [["id", "a/b", "c", null], {}] }] }, null, "refetch"]],
    [["", { children: ["topics", {}] }, ["/topics", "?page=2"], "inside-shared-layout", 0, "key"]],
    [["", { children: [["slug", "x", "d", ["new"]], {}] }]],
  ])("is understood: %j", (state) => {
    expect(isRouterState(header(state))).toBe(true);
  });

  test.each([
    "garbage",
    "",
    "%",
    "%ff",
    "[]",
    "null",
    "7",
    '[""]',
    '["",[]]',
    '["",{"children":["x",{},7]}]',
  ])("is not %j", (text) => {
    expect(isRouterState(text)).toBe(false);
  });

  it("is not nested without an end", () => {
    const nested = (depth: number) => `${'["",{"children":'.repeat(depth)}["",{}]${"}]".repeat(depth)}`;
    expect(isRouterState(nested(30))).toBe(true);
    expect(isRouterState(nested(40))).toBe(false);
    expect(isRouterState(nested(2_000))).toBe(false);
  });

  it("never makes Next.js fail, whatever it is", () => {
    const segment = fc.oneof(
      fc.string(),
      fc.tuple(
        fc.string(),
        fc.string(),
        fc.constantFrom("c", "d", "oc", "x"),
        fc.constantFrom(null, [], ["a"], 1),
      ),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.anything({ maxDepth: 2 }),
        fc.tuple(segment, fc.dictionary(fc.string(), tie("tree"))),
        fc.tuple(segment, fc.dictionary(fc.string(), tie("tree")), fc.constantFrom(null, ["a", "b"], 1)),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = encodeURIComponent(JSON.stringify(value) ?? "");
        if (isRouterState(text)) parseAndValidateFlightRouterState(text);
      }),
      { numRuns: 500 },
    );
  });
});
