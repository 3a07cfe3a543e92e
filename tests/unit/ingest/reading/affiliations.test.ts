import { describe, expect, it } from "vitest";
import { splitAuthors } from "@/ingest/reading/authors/affiliations";

describe("affiliations that are glued to names", () => {
  it.each([
    [
      "12 pages, 3 figuresKeren Zhou(University of Lamps)Mario Lezcano(MIT, USA)",
      "12 pages, 3 figures",
      [
        ["Keren Zhou", "University of Lamps"],
        ["Mario Lezcano", "MIT, USA"],
      ],
    ],
    [
      "Keren Zhou(1)Mario Lezcano(1,2)Adam Goucher((1) University of Lamps, (2) MIT)",
      "",
      [
        ["Keren Zhou", "University of Lamps"],
        ["Mario Lezcano", "University of Lamps", "MIT"],
        ["Adam Goucher"],
      ],
    ],
    [
      "8 pages (including appendix)Keren Zhou(Google)Mario Lezcano",
      "8 pages (including appendix)",
      [["Keren Zhou", "Google"], ["Mario Lezcano"]],
    ],
    [
      "Keren Zhou(Dept. of Light (DL), Lamp University)Mario Lezcano",
      "",
      [["Keren Zhou", "Dept. of Light (DL), Lamp University"], ["Mario Lezcano"]],
    ],
    [
      "Andrzej UdalskiWarsaw University ObservatoryKeren Zhou",
      "",
      [["Andrzej Udalski", "Warsaw University Observatory"], ["Keren Zhou"]],
    ],
    [
      "Accepted at ICML (2024)Keren ZhouMario Lezcano",
      "Accepted at ICML (2024)",
      [["Keren Zhou"], ["Mario Lezcano"]],
    ],
    ["Keren ZhouMario Lezcano", "", [["Keren Zhou"], ["Mario Lezcano"]]],
  ])("are taken apart: %s", (tail, before, authors) => {
    const split = splitAuthors(tail);
    expect(split.before).toBe(before);
    expect(split.authors.map((name, i) => [name, ...(split.affiliations[i] ?? [])])).toEqual(authors);
  });
});
