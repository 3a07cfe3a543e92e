import { expect, it } from "vitest";
import { authorDocument, paperDocument } from "@/lib/search/opensearch/document";
import { paperOf } from "../papers";

it("a paper's words are stored as our analyser makes them, each beside its written form", () => {
  const paper = paperOf(
    { title: "Non-Invasive Experts", authors: ["Keren Zhou"], submitted: "2025-05-28" },
    0,
  );
  const document = paperDocument(paper, 7);
  expect(document.title).toEqual([
    "non\u0002=non\u0002noninvas\u0002=noninvasive invas\u0002=invasive\u0002noninvas\u0002=noninvasive expert\u0002=experts",
  ]);
  expect(document.author).toEqual([
    "\u0001initial:k\u0002=keren\u0002\u0001name:keren =zhou\u0002\u0001name:zhou",
  ]);
  expect(document).toMatchObject({ number: 7, year: 2025, month: 202505, submittedDay: 20250528 });
});

it("two authors are two texts, so that no name reaches across", () => {
  const { author } = paperDocument(paperOf({ title: "A", authors: ["Ada Gödel", "Mei Zhou"] }, 0), 0);
  expect(author).toHaveLength(2);
});

it("an undated paper is of the year 0", () => {
  const document = paperDocument(paperOf({ title: "A" }, 0), 0);
  expect(document).toMatchObject({ year: 0, month: 0 });
  expect(document).not.toHaveProperty("submitted");
});

it("an author is found by the words of the name, with all papers", () => {
  expect(authorDocument({ slug: "ada-godel", name: "Ada Gödel", papers: [3, 8] }, 17)).toEqual({
    words: "ada godel",
    name: "Ada Gödel",
    slug: "ada-godel",
    count: 2,
    place: 17,
    papers: [3, 8],
  });
});
