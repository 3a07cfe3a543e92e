import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Record } from "@/components/paper/record";
import type { Paper } from "@/lib/paper/paper";

const paper: Paper = {
  key: "apes-01234567",
  title: "Apes",
  abstract: "",
  authors: [],
  categories: [],
  links: [],
  topics: [],
  otherVersions: [],
  origins: [{ source: "trending", format: "test", file: "test.json", position: 1 }],
  provenance: {},
};

describe("the record of a paper", () => {
  test.each([
    [123, "123 upvotes on Hugging Face"],
    [1, "1 upvote on Hugging Face"],
  ])("says that it has %i upvotes", (upvotes, words) => {
    expect(renderToStaticMarkup(<Record paper={{ ...paper, upvotes }} topics={[]} />)).toContain(words);
  });

  test("is silent about votes that nobody gave or counted", () => {
    for (const voted of [paper, { ...paper, upvotes: 0 }])
      expect(renderToStaticMarkup(<Record paper={voted} topics={[]} />)).not.toContain("upvote");
  });
});
