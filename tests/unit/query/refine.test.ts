import { describe, expect, it } from "vitest";
import type { SearchState } from "@/lib/query/state";
import * as url from "@/lib/query/url";

const third: SearchState = {
  ...url.INITIAL_STATE,
  q: "moe",
  filters: { ...url.INITIAL_STATE.filters, year: ["2024"] },
  page: 3,
};

describe("changing a search", () => {
  it("adds and takes away a filter value, from the first page", () => {
    const two = url.withFilter(third, "year", "2023");
    expect(two.filters.year).toEqual(["2024", "2023"]);
    expect(two.page).toBe(1);
    expect(url.withoutFilter(two, "year", "2024").filters.year).toEqual(["2023"]);
  });

  it("toggles, and leaves a value chosen once", () => {
    expect(url.toggleFilter(third, "year", "2024").filters.year).toEqual([]);
    expect(url.toggleFilter(third, "has", "code").filters.has).toEqual(["code"]);
    expect(url.withFilter(third, "year", "2024").filters.year).toEqual(["2024"]);
  });

  it("ignores a value that the filter cannot have", () => {
    expect(url.withFilter(third, "year", "last")).toBe(third);
  });

  it("clears one filter or all of them and keeps the query", () => {
    const both = url.withFilter(third, "has", "code");
    expect(url.clearFilters(both, "year").filters).toEqual({
      ...url.INITIAL_STATE.filters,
      has: ["code"],
    });
    expect(url.clearFilters(both)).toEqual({ ...url.INITIAL_STATE, q: "moe" });
  });

  it("lists what is chosen in the order of the address", () => {
    expect(url.chosenFilters(url.withFilter(third, "source", "arxiv"))).toEqual([
      { key: "source", value: "arxiv" },
      { key: "year", value: "2024" },
    ]);
  });

  it("starts a new order, size or query on its first page", () => {
    expect(url.withSort(third, "title").page).toBe(1);
    expect(url.withSize(third, 100).page).toBe(1);
    expect(url.withQuery({ ...third, exact: true }, " fpga ")).toEqual({
      ...third,
      q: "fpga",
      page: 1,
      exact: false,
    });
    expect(url.withPage(third, 4).page).toBe(4);
    expect(url.withPage(third, -4).page).toBe(1);
  });
});
