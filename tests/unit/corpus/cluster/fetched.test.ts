import { describe, expect, it } from "vitest";
import { Fetched } from "@/lib/corpus/cluster/fetched";

const BOUNDS = { entries: 3, weight: 1_000 };

/** Fetches the capitals of small words, and none for `none`; says what it was asked for. */
function capitals(bounds = BOUNDS) {
  const asked: (readonly string[])[] = [];
  let isDown = false;
  const fetched = new Fetched<string>(
    async (names) => {
      asked.push(names);
      if (isDown) throw new Error("down");
      return names.map((name) => (name === "none" ? null : name.toUpperCase()));
    },
    (value) => value.length,
    bounds,
  );
  const setDown = (down: boolean) => {
    isDown = down;
  };
  return { asked, fetched, setDown };
}

describe("what is fetched by name", () => {
  it("at the same time is fetched together, each once, and given to everybody who asked", async () => {
    const { asked, fetched } = capitals();
    expect(await Promise.all(["a", "b", "a", "none"].map((name) => fetched.get(name)))).toEqual([
      "A",
      "B",
      "A",
      null,
    ]);
    expect(asked).toEqual([["a", "b", "none"]]);
  });

  it("is fetched no more while it is kept", async () => {
    const { asked, fetched } = capitals();
    await fetched.get("a");
    expect(fetched.get("a")).toBe("A");
    expect(asked).toHaveLength(1);
  });

  it("in the thousands is fetched in requests of a hundred, and only some is kept", async () => {
    const { asked, fetched } = capitals();
    const names = Array.from({ length: 1_050 }, (_, i) => `n${i}`);
    expect(await Promise.all(names.map((name) => fetched.get(name)))).toEqual(
      names.map((name) => name.toUpperCase()),
    );
    expect(asked.map(({ length }) => length)).toEqual([...Array(10).fill(100), 50]);
    expect(fetched.get("n1049")).toBe("N1049");
    expect(fetched.get("n0")).toBeInstanceOf(Promise);
  });

  it("in vain fails for everybody who asked, and is fetched anew when it is asked for again", async () => {
    const { fetched, setDown } = capitals();
    setDown(true);
    const both = await Promise.allSettled([fetched.get("a"), fetched.get("a")]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    setDown(false);
    expect(await fetched.get("a")).toBe("A");
  });
});
