import { describe, expect, it } from "vitest";
import { authorSlug, namesCompatible, splitName } from "@/lib/paper/names";
import { gives } from "@/tests/support/table";

describe("splitName", () => {
  it.each([
    ["Keren Zhou", "Keren", "Zhou", ""],
    ["Adam P. Goucher", "Adam P.", "Goucher", ""],
    ["Daan van der Waals", "Daan", "van der Waals", ""],
    ["Derek C. de Bruyn Kops", "Derek C.", "de Bruyn Kops", ""],
    ["Bart Van der Merwe", "Bart", "Van der Merwe", ""],
    ["Yann Le Cun", "Yann", "Le Cun", ""],
    ["Martin Luther King Jr.", "Martin Luther", "King", "Jr."],
    ["Guy L. Steele, Jr.", "Guy L.", "Steele", "Jr."],
    ["William Gates III", "William", "Gates", "III"],
    ["Harini V", "Harini", "V", ""],
    ["Goucher, Adam", "Adam", "Goucher", ""],
    ["Steele, Guy L., Jr.", "Guy L.", "Steele", "Jr."],
    ["Madonna", "", "Madonna", ""],
    ["The ATLAS Collaboration", "", "The ATLAS Collaboration", ""],
    ["jun shi", "jun", "shi", ""],
    ["  Íñigo   Goiri ", "Íñigo", "Goiri", ""],
  ])("%s", (name, given, family, suffix) => {
    expect(splitName(name)).toEqual({ given, family, suffix });
  });
});

describe("authorSlug", () => {
  gives("%s has the address %s", authorSlug, [
    ["Íñigo Goiri", "inigo-goiri"],
    ["Łukasz Kaiser", "lukasz-kaiser"],
    ["Søren Brøgger Christensen", "soren-brogger-christensen"],
    ["Conor O'Neill", "conor-oneill"],
    ["J.-P. Müller", "j-p-muller"],
  ]);

  it("gives a name in another script a hash of its own", () => {
    expect(authorSlug("王小明")).toMatch(/^[0-9a-f]{16}$/);
    expect(authorSlug("王小明")).toBe(authorSlug(" 王小明 "));
    expect(authorSlug("王小明")).not.toBe(authorSlug("王大明"));
  });

  it("keeps names apart that differ only after the limit", () => {
    const long = "The Very Long Name of a Working Party on the Reading of Flattened Feeds in Many Languages";
    expect(authorSlug(`${long} One`)).not.toBe(authorSlug(`${long} Two`));
  });
});

describe("namesCompatible", () => {
  it.each([
    ["Keren Zhou", "K. Zhou"],
    ["Keren Zhou", "Zhou Keren"],
    ["Keren Zhou", "Zhou, Keren"],
    ["Íñigo Goiri", "Inigo Goiri"],
    ["John Smith", "John K. Smith"],
    ["J.K. Smith", "John Kenneth Smith"],
    ["HanLiang Xu", "Han Liang Xu"],
    ["J. D. van der Waals", "Johannes Diderik Waals"],
    ["Guy Steele", "Guy L. Steele, Jr."],
  ])("%s may be %s", (a, b) => {
    expect(namesCompatible(a, b)).toBe(true);
    expect(namesCompatible(b, a)).toBe(true);
  });

  it.each([
    ["Keren Zhou", "J. Zhou"],
    ["Keren Zhou", "Keren Zhang"],
    ["John A. Smith", "John B. Smith"],
    ["", "Keren Zhou"],
  ])("%s is not %s", (a, b) => {
    expect(namesCompatible(a, b)).toBe(false);
  });
});
