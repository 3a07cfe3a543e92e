import { describe, expect, test } from "vitest";
import { topicIndex } from "@/lib/topics/lookup";
import { topic, vocabulary } from "./vocabularies";

const index = topicIndex(
  vocabulary(
    topic("optics", {}, { name: "Optics and photonics" }),
    topic("lasers", {}, { name: "Lasers", parent: "optics" }),
    topic("moe", {}, { name: "Mixture of experts", aliases: ["MoE", "sparse experts"] }),
    topic("fibre-lasers", {}, { name: "Fibre lasers", parent: "lasers" }),
  ),
);
const slugs = (topics: readonly { slug: string }[]) => topics.map(({ slug }) => slug);

describe("finding a topic", () => {
  test.each(["moe", "MOE", "Mixture-of-Experts", "mixtures of experts", "sparse expert"])(
    "by slug, name or alias as people type it: %s",
    (name) => expect(index.byName(name)?.slug).toBe("moe"),
  );

  test("an unknown name or slug is null, and a slug is taken as it stands", () => {
    expect(index.byName("experts")).toBeNull();
    expect(index.byName("")).toBeNull();
    expect(index.bySlug("MoE")).toBeNull();
    expect(index.bySlug("moe")?.name).toBe("Mixture of experts");
  });
});

describe("broader and narrower topics", () => {
  test("children, ancestors and roots", () => {
    expect(slugs(index.roots())).toEqual(["optics", "moe"]);
    expect(slugs(index.children("optics"))).toEqual(["lasers"]);
    expect(slugs(index.ancestors("fibre-lasers"))).toEqual(["lasers", "optics"]);
    expect(index.ancestors("nowhere")).toEqual([]);
  });

  test("what to print beside a paper leaves out what follows from a narrower topic", () => {
    expect(index.mostSpecific(["fibre-lasers", "moe", "optics", "lasers"])).toEqual(["fibre-lasers", "moe"]);
    expect(index.mostSpecific(["optics"])).toEqual(["optics"]);
  });

  test("what a paper counts for adds the broader topics once", () => {
    expect(index.withAncestors(["moe", "fibre-lasers", "lasers"])).toEqual([
      "moe",
      "fibre-lasers",
      "lasers",
      "optics",
    ]);
  });
});
