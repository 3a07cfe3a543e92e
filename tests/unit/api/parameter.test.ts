import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { list, one, readParameters, repeated } from "@/lib/api/parameter";
import { Problem } from "@/lib/api/problem";

const colour = z.enum(["red", "green"]);
const about = { description: "", expected: "expected red or green" };
const TABLE = {
  hue: one(colour, about),
  hues: list(colour, { ...about, most: 3 }),
  every: repeated(colour, about),
};

function read(query: string) {
  return readParameters(TABLE, new URLSearchParams(query));
}

describe("the parameters of an address", () => {
  it("are values, lists by commas, and lists by repetition", () => {
    expect(read("hue=red&hues=green,+red&every=red&every=green")).toEqual({
      values: { hue: "red", hues: ["green", "red"], every: ["red", "green"] },
      notes: [],
    });
  });

  it("are absent when a form sends them empty", () => {
    expect(read("hue=&hues=&every=")).toEqual({
      values: { hue: undefined, hues: [], every: [] },
      notes: [],
    });
  });

  test.each([
    ["hue=blue", "hue", { start: 0, end: 4 }],
    ["hues=red,+blue", "hues", { start: 5, end: 9 }],
    ["every=red&every=blue", "every", { start: 0, end: 4 }],
    ["hue=red&hue=green", "hue", undefined],
    ["hues=red,red,red,red", "hues", undefined],
  ])("%s is refused, with the parameter and the place in it", (query, parameter, at) => {
    const problem = read(query);
    if (!(problem instanceof Problem)) throw new Error("it was read");
    expect(problem.body).toMatchObject({
      type: "/api#bad-parameter",
      status: 400,
      parameter,
      detail: expect.stringContaining(parameter),
    });
    expect(problem.body.at).toEqual(at);
  });

  it("are named where they are unknown, the first five of however many", () => {
    const result = read(Array.from({ length: 10_000 }, (_, i) => `x${i}=1`).join("&"));
    if (result instanceof Problem) throw new Error("it was refused");
    expect(result.notes.map(({ key }) => key)).toEqual(["x0", "x1", "x2", "x3", "x4", "…"]);
    expect(result.notes.at(-1)?.message).toContain("9995 more");
  });
});
