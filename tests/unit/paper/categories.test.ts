import { describe, expect, it } from "vitest";
import { categoryName } from "@/lib/paper/categories";

describe("categoryName", () => {
  it.each([
    ["cs.DC", "Distributed, Parallel, and Cluster Computing"],
    ["hep-th", "High Energy Physics – Theory"],
    ["physics.soc-ph", "Physics and Society"],
  ])("names %s", (category, name) => {
    expect(categoryName(category)).toBe(name);
  });

  it("knows no name for what is no category of arXiv", () => {
    expect(categoryName("cs.XX")).toBeNull();
    expect(categoryName("constructor")).toBeNull();
  });
});
