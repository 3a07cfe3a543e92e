import { describe, expect, it } from "vitest";
import { Page } from "./page";

const SCREENS = "Screens in childhood";
const SPEECH = "Attention models for speech";
const SPEECH_LATER = "Robust attention for speech";

/** Newest first; every word of the citations stands in some other paper too. */
const PAPERS = new Page([
  {
    title: "A survey of surveys",
    abstract: "Jones and Smith wrote of it in 2018, et al.",
    authors: ["Paul Meyer"],
    submitted: "2020-05-01",
  },
  {
    title: "Health apps reviewed",
    authors: ["Gunther Eysenbach", "Anna Stein", "Bea Rossi"],
    submitted: "2020-02-01",
  },
  { title: SPEECH_LATER, authors: ["Jan Chorowski", "Ann Bell", "Tom Hill"], submitted: "2018-09-01" },
  { title: "Rivers", authors: ["Mary Smith", "Olaf Berg"], submitted: "2018-06-01" },
  { title: SCREENS, authors: ["Gunther Eysenbach", "Carl Lund", "Dora Novak"], submitted: "2018-04-01" },
  { title: "Lakes", authors: ["Ada Smith", "Ben Jones"], submitted: "2018-03-01" },
  { title: SPEECH, authors: ["Jan Chorowski", "Ann Bell", "Tom Hill"], submitted: "2015-06-24" },
  {
    title: "Early web",
    authors: ["Gunther Eysenbach", "Carl Lund", "Dora Novak"],
    submitted: "2009-04-01",
  },
]);

describe("a citation finds its paper first", () => {
  it.each([
    ["Eysenbach et al., 2018", SCREENS],
    ["Eysenbach et al. (2018)", SCREENS],
    ["(Eysenbach et al., 2018)", SCREENS],
    ["Eysenbach et al 2018", SCREENS],
    ["eysenbach 2018", SCREENS],
    ["Eysenbach, 2018", SCREENS],
    ["2018 Eysenbach", SCREENS],
    ["Eysenbach et al., 2009", "Early web"],
    ["Chorowski et al. (2015)", SPEECH],
    ["Smith and Jones 2018", "Lakes"],
    ["Smith and Jones (2018)", "Lakes"],
    ["Smith & Jones, 2018", "Lakes"],
    ["Smith & Berg 2018", "Rivers"],
  ])("%s", async (q, title) => {
    expect((await PAPERS.titles(q))[0]).toBe(title);
    expect(await PAPERS.complete(q)).toContain(title);
  });
});

describe("the year of a citation", () => {
  it("may be that of the published version, a year after the paper was submitted", async () => {
    expect((await PAPERS.titles("Chorowski et al., 2016"))[0]).toBe(SPEECH);
  });

  it("is rather the year of submission, where there is a paper of either", async () => {
    const page = new Page([
      { title: "The later one", authors: ["Jan Chorowski"], submitted: "2016-01-01" },
      { title: "The earlier one", authors: ["Jan Chorowski"], submitted: "2015-01-01" },
    ]);
    expect((await page.titles("Chorowski 2016"))[0]).toBe("The later one");
    expect((await page.titles("Chorowski 2015"))[0]).toBe("The earlier one");
  });

  it("is said under the box to be taken for the year of submission", async () => {
    const said = await PAPERS.said("Eysenbach et al., 2018");
    expect(said).toContain("2018");
    expect(said).toMatch(/submi/i);
  });

  it("is a word where titles have it", async () => {
    const page = new Page([
      { title: "Images of today", authors: ["Ida Net"], submitted: "2012-01-01" },
      { title: "The image challenge 2012 revisited", authors: ["Ida Net"], submitted: "2010-01-01" },
    ]);
    expect((await page.titles("image challenge 2012"))[0]).toBe("The image challenge 2012 revisited");
  });
});

/** Papers that define acronyms which are also little words, parts of names, or parts of formulas. */
const DEFINING = new Page([
  { title: "Cells", abstract: "We follow electron transfer (ET) in cells." },
  { title: "Cosmos", abstract: "We model dark energy (DE) and a light axion (LA)." },
  { title: "Radio", abstract: "Many secondary users (SU) share a channel." },
  { title: "Doses", abstract: "The linear energy transfer (LET) of light ions." },
  { title: "Cold gases", abstract: "A Bose-Einstein condensate (BEC) of rubidium." },
  { title: "Gauge fields", abstract: "An SU(2) gauge theory on a lattice." },
  { title: "Fruit", authors: ["Maria de la Cruz", "Ann Smith", "Bo Lee"], submitted: "2018-01-01" },
]);

async function otherNames(q: string): Promise<readonly string[]> {
  return (await DEFINING.answer(q)).result.otherNames ?? [];
}

describe("a word is not taken for an acronym", () => {
  it.each([
    ["Smith et al., 2018", "when it is the end of a list of names"],
    ["smith et al", "when it is the end of a list of names, in small letters"],
    ["maria de la cruz", "when it is part of a name"],
    ["Maria De La Cruz", "when it is part of a name, in capitals"],
    ["let us fruit", "when it is a little word"],
    ["SU(2) gauge", "when it is part of a formula"],
    ["SU(2)", "when it is part of a formula alone"],
  ])("%s: %s", async (q) => expect(await otherNames(q)).toEqual([]));
});

describe("an acronym is still read", () => {
  it.each([
    ["ET", "electron transfer"],
    ["LET", "linear energy transfer"],
    ["BEC", "bose einstein condensate"],
    ["bec", "bose einstein condensate"],
  ])("%s as %s", async (q, long) => {
    const names = (await otherNames(q)).map((name) => name.toLowerCase().replaceAll("-", " "));
    expect(names).toContain(long);
  });

  it("and what it stands for is shown as the papers print it: BEC, not bec", async () => {
    expect(await otherNames("bose einstein condensate")).toEqual(["BEC"]);
  });
});
