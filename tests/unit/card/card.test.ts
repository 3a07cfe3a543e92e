import { describe, expect, it, vi } from "vitest";
import { cardOf } from "@/lib/card/card";
import { barePaper } from "@/tests/support/bare-paper";

/** Width and height of a PNG: big-endian numbers behind the name of its first chunk (RFC 2083, 4.1.1). */
function sizeOf(png: Uint8Array): [number, number] {
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const same = (a: Uint8Array | null, b: Uint8Array | null) =>
  a !== null && b !== null && Buffer.from(a).equals(Buffer.from(b));

const card = (title: string, names: readonly string[] = []) =>
  cardOf(barePaper({ title, authors: names.map((name) => ({ name })) }));

describe("the picture of a paper", () => {
  it("has the size that services want, and asks for nothing elsewhere", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const png = await card("Emoji 🙂 and 深 in 𝕊-spaces of $\\mathbb{F}_2$");
    expect(sizeOf(png ?? new Uint8Array())).toEqual([1200, 630]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("writes signs that no font has in simpler ones, or leaves them out", async () => {
    expect(same(await card("Computation Using F₂"), await card("Computation Using F2"))).toBe(true);
    expect(same(await card("A smile 🙂"), await card("A smile "))).toBe(true);
  });

  it("shows the letters of Europe's languages, Greek and Cyrillic", async () => {
    for (const title of ["Many words and Łódź", "Many words and Москва", "Many words and Ωμέγα"])
      expect(same(await card(title), await card(title.replace(/[^ -~]/g, "")))).toBe(false);
  });

  it("is none where a title cannot be drawn", async () => {
    expect(await card("深度学习综述")).toBeNull();
  });

  it("stays as large with the longest title and three thousand authors", async () => {
    const names = Array.from({ length: 3_000 }, (_, i) => `Author Number${i} ${"x".repeat(500)}`);
    const png = await card("Long words ".repeat(500), names);
    expect(sizeOf(png ?? new Uint8Array())).toEqual([1200, 630]);
  });

  it("takes a title for text, whatever stands in it", async () => {
    const png = await card('</div><img src="https://evil.example/x.png"><script>&amp; <b>');
    expect(sizeOf(png ?? new Uint8Array())).toEqual([1200, 630]);
  });
});
