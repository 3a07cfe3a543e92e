import { describe, expect, test } from "vitest";
import { categoriesOfSet, PHYSICS_ARCHIVES, setSpecOf } from "@/lib/paper/arxiv-sets";

describe("arXiv's sets", () => {
  test.each([
    ["cs", ["cs"]],
    ["cs:cs", ["cs"]],
    ["cs:cs:DC", ["cs.DC"]],
    ["physics", PHYSICS_ARCHIVES],
    ["physics:hep-th", ["hep-th"]],
    ["physics:astro-ph:CO", ["astro-ph.CO"]],
    ["physics:physics:optics", ["physics.optics"]],
    ["cs:math:AG", null],
    ["physics:cs", null],
    ["", null],
    ["cs:cs:DC:x", null],
    ["CS", null],
  ])("%s holds %j", (spec, categories) => {
    expect(categoriesOfSet(spec)).toEqual(categories);
  });

  test.each(["cs", "cs.DC", "hep-th", "astro-ph.CO", "physics.optics", "math.AG"])(
    "%s is found in its own",
    (category) => {
      expect(categoriesOfSet(setSpecOf(category))).toEqual([category]);
    },
  );
});
