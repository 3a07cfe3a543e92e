import { describe, expect, it } from "vitest";
import { yearAxis, yearBins } from "@/lib/search/years";

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

describe("the bins of an axis", () => {
  const axis = (first: number, length: number) =>
    Array.from({ length }, (_, step) => ({ value: String(first + step), count: step }));

  it("are its years where those are few enough", () => {
    expect(yearBins(axis(2018, 3), 8).map(({ value }) => value)).toEqual(["2018", "2019", "2020"]);
  });

  it("hold as many years each as it takes, the newest whole, and lose no paper", () => {
    const bins = yearBins(axis(2015, 10), 8);
    expect(bins.map(({ value }) => value)).toEqual([
      "2015..2016",
      "2017..2018",
      "2019..2020",
      "2021..2022",
      "2023..2024",
    ]);
    expect(bins.map(({ count }) => count)).toEqual([1, 5, 9, 13, 17]);
    expect(yearBins(axis(2000, 25), 8)[0]).toEqual({ value: "2000", from: "2000", to: "2000", count: 0 });
  });

  it("are none of an empty axis", () => {
    expect(yearBins([], 8)).toEqual([]);
  });
});
