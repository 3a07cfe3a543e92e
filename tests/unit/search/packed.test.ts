import { Index } from "flexsearch";
import { expect, it } from "vitest";
import { packed } from "@/lib/search/embedded/typing/packed";

const empty = () =>
  new Index({ tokenize: "strict", resolution: 3, encode: (text: string) => text.split(" ") });

it("finds in a packed index what was added, in the same order, and keeps no register of it", async () => {
  const index = empty();
  // What stands early ranks first, so 2 comes before 1 for "ape".
  index.add(1, "the old and very slow ape");
  index.add(2, "ape and bee");
  index.add(3, "bee");
  const moved = await packed(index, empty());
  expect(moved.search("ape")).toEqual([2, 1]);
  expect(moved.search("bee")).toEqual([3, 2]);
  expect(moved.search("ape bee")).toEqual([2]);
  expect(moved.search("cat")).toEqual([]);
  expect(index.contain(1)).toBe(true);
  expect(moved.contain(1)).toBe(false);
});

it("packs nothing into nothing", async () => {
  expect((await packed(empty(), empty())).search("ape")).toEqual([]);
});
