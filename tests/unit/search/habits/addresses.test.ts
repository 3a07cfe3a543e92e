import { describe, expect, it } from "vitest";
import { remediesFor } from "@/lib/browse/remedies";
import { stateFrom } from "@/lib/query/url";
import { ADDRESS_FORMS, LIST_FORMS } from "../../../bench/habits/address-forms";
import { Page } from "./page";

const page = new Page([
  { id: "1706.03762", title: "Attention" },
  { id: "0803.0924", title: "Galaxies" },
  { id: "hep-th/9901001", title: "Branes" },
  { title: "A study of 1706 letters", abstract: "Version 2.0, 10 of 12." },
]);

describe.each(["1706.03762", "0803.0924", "hep-th/9901001"])("the paper %s is reached by", (id) => {
  it.each(ADDRESS_FORMS)("$row", async ({ write, version }) => {
    const path = await page.pathFor(write(id));
    expect(path).toBe(`/papers/${id}${version === undefined ? "" : `v${version}`}`);
  });

  it("a version of it that is not held, with the held one's address", async () => {
    const path = await page.pathFor(`arXiv:${id}v7`);
    expect(path?.split("?")[0]).toBe(`/papers/${id}`);
  });
});

describe("several ids at once list their papers", () => {
  it("and say which are not held", async () => {
    const { parsed, listed } = await page.answer("0803.0924, 0803.0925");
    expect(listed.map(({ paper }) => paper.title)).toEqual(["Galaxies"]);
    expect(parsed.notes).toEqual([
      { at: { start: 11, end: 20 }, message: "This collection does not hold this paper." },
    ]);
  });

  it.each(LIST_FORMS)("$row", async ({ write }) => {
    const titles = await page.complete(write(["0803.0924", "1706.03762", "hep-th/9901001"]));
    expect(titles.toSorted()).toEqual(["Attention", "Branes", "Galaxies"]);
  });

  it("and leave out the one that is not held", async () => {
    expect((await page.complete("0803.0924, 2001.00001, 1706.03762")).toSorted()).toEqual([
      "Attention",
      "Galaxies",
    ]);
  });
});

describe("an id that is not held", () => {
  it.each(["1706.99999", "arXiv:1706.99999", "arxiv.org/abs/1706.99999", "(1706.99999)"])(
    "%s leads to no paper, and to arXiv",
    async (q) => {
      expect(await page.pathFor(q)).toBeNull();
      const { elsewhere } = await remediesFor(page.corpus, stateFrom({ q }).state, await page.answer(q));
      expect(elsewhere?.href).toBe("https://arxiv.org/abs/1706.99999");
    },
  );
});

describe("what only resembles an id is searched", () => {
  it.each(["1706 letters", "version 2.0", "attention 1706.03762 galaxies", "10 of 12", "arxiv", "9901001"])(
    "%s",
    async (q) => expect(await page.pathFor(q)).toBeNull(),
  );
});
