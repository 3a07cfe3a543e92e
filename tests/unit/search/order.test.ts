import { expect, it } from "vitest";
import { bestPlaces } from "@/lib/search/embedded/match/order";
import { PaperSums } from "@/lib/search/embedded/match/paper-sums";
import fc from "@/tests/support/properties";

it("takes the best scores, best first, and of equal ones those given first", () => {
  expect([...bestPlaces(Float64Array.of(1, 3, 2, 3, 0, 3), 3)]).toEqual([1, 3, 5]);
  expect([...bestPlaces(Float64Array.of(2, 2, 2), 2)]).toEqual([0, 1]);
  expect([...bestPlaces(Float64Array.of(1, 2), 9)]).toEqual([1, 0]);
  expect([...bestPlaces(Float64Array.of(1, 2), 0)]).toEqual([]);
});

it("takes the same as sorting all of them would", () => {
  const scores = fc.array(fc.nat(9), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.nat(20), (values, count) => {
      const sorted = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
      expect([...bestPlaces(Float64Array.from(values), count)]).toEqual(sorted.slice(0, count));
    }),
  );
});

it.each([
  ["few papers of many, by putting them in order", 10_000],
  ["many of few, by walking through all", 10],
])("sums up numbers of %s, and forgets them", (_what, papers) => {
  const sums = new PaperSums(papers);
  const [a, b] = [Uint32Array.of(1, 4, 9), Uint32Array.of(0, 4)];
  for (let time = 0; time < 2; time++) {
    const found = sums.of([a, b], (by) => {
      for (const paper of a) by[paper] = (by[paper] ?? 0) + 1;
      for (const paper of b) by[paper] = (by[paper] ?? 0) + 2;
    });
    expect([...found.papers]).toEqual([0, 1, 4, 9]);
    expect([...found.sums]).toEqual([2, 1, 3, 1]);
  }
});
