import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { MAX_QUERY_TERMS } from "@/lib/query/limits";
import type { OpenSearchEngine } from "@/lib/search/opensearch/opensearch-engine";
import { paperOf } from "../unit/search/papers";
import { Site, search } from "./support";

const WORDS = Array.from({ length: MAX_QUERY_TERMS }, (_, i) => `w${letters(i)}`);
const PAPERS = [
  paperOf({ title: "Everything", abstract: WORDS.join(" "), authors: ["Jörg Müller"] }, 0),
  paperOf({ title: "Half", abstract: WORDS.slice(0, 128).join(" ") }, 1),
  paperOf({ title: "Nothing" }, 2),
];

/** A word of letters alone, which no other number has. */
function letters(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("x");
}

describe("a cluster takes no more than a thousand parts of a query, and answers", () => {
  const site = new Site(inject("clusterUrls"));
  let engine: OpenSearchEngine;
  beforeAll(async () => {
    const snapshot = site.newSnapshot();
    await site.publish(snapshot, PAPERS);
    engine = site.engine(snapshot, PAPERS);
  });
  afterAll(() => site.close());

  it.each([
    ["as many words as a reader may send", WORDS.join(" "), 0],
    ["any of them", WORDS.join(" OR "), 0],
    ["all of them in a title", WORDS.map((word) => `title:${word}`).join(" "), null],
    [
      "phrases of them",
      WORDS.map((word, i) => `"${word} ${WORDS[i + 1] ?? word}"`)
        .slice(0, 128)
        .join(" "),
      0,
    ],
    ["beginnings of them", WORDS.map((word) => `${word}*`).join(" OR "), 0],
    [
      "unfinished compounds, of which few endings are looked for",
      WORDS.slice(0, 120)
        .map((word) => `${word}-w*`)
        .join(" OR "),
      null,
    ],
    [
      "names in all their spellings",
      Array.from({ length: 60 }, () => 'author:"Jörg Müller"').join(" OR "),
      0,
    ],
    ["words that nobody has", WORDS.map((word) => `-${word}z`).join(" "), null],
  ])("%s", async (_name, q, first) => {
    const { hits, total } = await search(engine, q);
    if (first === null) expect(total).toBeGreaterThanOrEqual(0);
    else expect(hits[0]?.paper).toBe(first);
  });
});
