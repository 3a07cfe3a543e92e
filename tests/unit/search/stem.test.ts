import { expect, it } from "vitest";
import { stemEnglish } from "@/lib/search/analysis/stem";

// Each worked through the steps of the published algorithm by hand.
it.each([
  ["caresses", "caress"],
  ["ties", "tie"],
  ["cries", "cri"],
  ["gas", "gas"],
  ["this", "this"],
  ["gaps", "gap"],
  ["kiwis", "kiwi"],
  ["agreed", "agre"],
  ["feed", "feed"],
  ["luxuriated", "luxuri"],
  ["hopping", "hop"],
  ["hoping", "hope"],
  ["bled", "bled"],
  ["sing", "sing"],
  ["cry", "cri"],
  ["by", "by"],
  ["say", "say"],
  ["rational", "ration"],
  ["national", "nation"],
  ["optimization", "optim"],
  ["analogies", "analog"],
  ["sensitivity", "sensit"],
  ["networks", "network"],
  ["noninvasive", "noninvas"],
  ["adjustable", "adjust"],
  ["adoption", "adopt"],
  ["rate", "rate"],
  ["controlling", "control"],
  ["probably", "probabl"],
  ["hopefulness", "hope"],
  ["dying", "die"],
  ["news", "news"],
  ["proceed", "proceed"],
  ["innings", "inning"],
  ["yields", "yield"],
  ["photonics", "photon"],
])("the stem of %s is %s", (word, stem) => {
  expect(stemEnglish(word)).toBe(stem);
});

it("keeps general, generic and generation apart, and joins what is generated", () => {
  expect(new Set(["general", "generic", "generation"].map(stemEnglish)).size).toBe(3);
  expect(
    new Set(["generate", "generates", "generated", "generation", "generative"].map(stemEnglish)),
  ).toEqual(new Set(["generat"]));
});

it("keeps organs apart from organisations, and universes from universities", () => {
  expect(stemEnglish("organ")).not.toBe(stemEnglish("organization"));
  expect(stemEnglish("universe")).not.toBe(stemEnglish("university"));
});
