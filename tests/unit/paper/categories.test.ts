import { describe, expect, it } from "vitest";
import { categoryName } from "@/lib/paper/categories";
import { gives } from "@/tests/support/table";

describe("categoryName", () => {
  gives("names %s", categoryName, [
    ["cs.DC", "Distributed, Parallel, and Cluster Computing"],
    ["hep-th", "High Energy Physics – Theory"],
    ["physics.soc-ph", "Physics and Society"],
  ]);

  it("knows no name for what is no category of arXiv", () => {
    expect(categoryName("cs.XX")).toBeNull();
    expect(categoryName("constructor")).toBeNull();
  });
});
