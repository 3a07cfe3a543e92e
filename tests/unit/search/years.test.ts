import { describe, expect, it } from "vitest";
import { yearAxis } from "@/lib/search/years";

describe("the axis of years", () => {
  it("has the years between that have no papers, and no undated ones", () => {
    const axis = yearAxis([
      { value: "2021", count: 2 },
      { value: "2024", count: 1 },
      { value: "none", count: 9 },
    ]);
    expect(axis).toEqual([
      { value: "2021", count: 2 },
      { value: "2022", count: 0 },
      { value: "2023", count: 0 },
      { value: "2024", count: 1 },
    ]);
  });

  it("does not fill the centuries up to a mistaken date", () => {
    const far = [
      { value: "0001", count: 1 },
      { value: "2024", count: 1 },
    ];
    expect(yearAxis(far)).toEqual(far);
  });

  it("is empty where nothing is dated", () => {
    expect(yearAxis([{ value: "none", count: 3 }])).toEqual([]);
  });
});
