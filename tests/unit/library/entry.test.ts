import { describe, expect, test } from "vitest";
import { cleanTags, merged, saved, tagsFrom, takenOut } from "@/lib/library/entry";
import { entry, kept } from "@/tests/support/readers-library";

describe("taking a paper out and saving it again", () => {
  const own = { tags: ["moe"], note: "Read twice.", read: true, queue: 3 };

  test("keeps its tags and note, and gives up its place in the queue", () => {
    const out = takenOut(entry("a", own), "2026-02-01T00:00:00.000Z");
    expect(out).toMatchObject({ tags: ["moe"], note: "Read twice.", removed: "2026-02-01T00:00:00.000Z" });
    expect("saved" in out).toBe(false);
    expect("queue" in out).toBe(false);
    const again = saved(out, kept({ key: "a", title: "New title" }), "2026-03-01T00:00:00.000Z");
    expect(again).toMatchObject({
      tags: ["moe"],
      note: "Read twice.",
      read: true,
      saved: "2026-03-01T00:00:00.000Z",
    });
    expect(again.paper.title).toBe("New title");
    expect("removed" in again).toBe(false);
  });

  test("saving one that is saved changes nothing but its text", () => {
    const before = entry("a", own);
    expect(saved(before, before.paper, "2027-01-01T00:00:00.000Z").saved).toBe(before.saved);
  });
});

describe("two entries of one paper", () => {
  test("are joined without losing anything", () => {
    const one = entry("a", {
      saved: "2026-05-01T00:00:00.000Z",
      tags: ["MoE", "gpu"],
      note: "First.",
      read: false,
    });
    const other = entry("b", {
      saved: "2026-04-01T00:00:00.000Z",
      tags: ["moe", "fpga"],
      note: "Second.",
      read: true,
      queue: 2,
    });
    expect(merged(one, other)).toMatchObject({
      key: "a",
      saved: "2026-04-01T00:00:00.000Z",
      tags: ["MoE", "gpu", "fpga"],
      note: "First.\n\nSecond.",
      read: true,
      queue: 2,
    });
  });

  test("say the same note once", () => {
    expect(merged(entry("a", { note: "Same." }), entry("b", { note: "Same." })).note).toBe("Same.");
  });

  test("one that was taken out does not take the other out", () => {
    expect(merged(takenOut(entry("a"), "2026-02-01T00:00:00.000Z"), entry("b")).removed).toBeUndefined();
    const both = takenOut(entry("a"), "2026-02-01T00:00:00.000Z");
    expect(merged(both, both).removed).toBe("2026-02-01T00:00:00.000Z");
  });
});

test("tags are parted by commas, and each is kept once, whatever its case", () => {
  expect(tagsFrom(" moe,  to  cite , MoE,, ")).toEqual(["moe", "to cite"]);
  expect(cleanTags(Array.from({ length: 40 }, (_, i) => `t${i}`))).toHaveLength(30);
  expect(cleanTags(["x".repeat(100)])[0]).toHaveLength(60);
});
