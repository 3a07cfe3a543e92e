import { describe, expect, test } from "vitest";
import { listAddress, readListAddress } from "@/lib/library/list-address";
import fc from "@/tests/support/properties";

const read = (address: string) => readListAddress(new URL(address, "http://x").searchParams);

describe("the address of a list", () => {
  test("can be read by people when it is short", async () => {
    const address = await listAddress(" To  cite ", [
      "2505.23819",
      "some-long-title-0123abcd",
      "hep-th/9901001",
    ]);
    expect(address).toBe("/list?ids=2505.23819,0123abcd,hep-th/9901001&title=To+cite");
    expect(await read(address)).toEqual({
      title: "To cite",
      ids: ["2505.23819", "0123abcd", "hep-th/9901001"],
      problem: null,
    });
  });

  test("of a long list is packed, to about half, and unfolds to the same papers in the same order", async () => {
    const ids = Array.from({ length: 400 }, (_, i) => `2505.${String(10_000 + ((i * 7919) % 90_000))}`);
    const address = await listAddress("", ids);
    expect(address).toMatch(/^\/list\?z=[\w-]+$/);
    expect(address.length).toBeLessThan(0.6 * ids.join(",").length);
    expect((await read(address)).ids).toEqual(ids);
  });

  test("brings back whatever ids it was made of", async () => {
    const id = fc.stringMatching(/^[0-9a-f]{8}$|^\d{4}\.\d{5}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(id, { maxLength: 60 }),
        fc.string({ maxLength: 40 }),
        async (ids, title) => {
          const back = await read(await listAddress(title, ids));
          expect(back.ids).toEqual(ids);
          expect(back.title).toBe(title.replace(/\s+/g, " ").trim());
        },
      ),
    );
  });

  test("names at most 500 papers, and says how many were left out", async () => {
    const ids = Array.from({ length: 503 }, (_, i) => `2505.${10_000 + i}`);
    const list = await read(`/list?ids=${ids.join(",")}`);
    expect(list.ids).toEqual(ids.slice(0, 500));
    expect(list.problem).toBe("A list has at most 500 papers; 3 more of its address were left out.");
    expect((await read(await listAddress("", ids))).ids).toHaveLength(500);
  });

  test("that was damaged, or would unfold without end, is said to be", async () => {
    const bomb = new Blob(["0".repeat(10_000_000)])
      .stream()
      .pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = Buffer.from(await new Response(bomb).arrayBuffer()).toString("base64url");
    for (const z of ["!!!", "AAAA", "x".repeat(60_001), bytes])
      expect(await read(`/list?z=${z}`)).toMatchObject({ ids: [], problem: /damaged/ });
  });

  test("of nothing is an empty list", async () => {
    expect(await read("/list")).toEqual({ title: "", ids: [], problem: null });
  });
});
