import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBytes } from "@/ingest/reading/source";
import { topicLabeller } from "@/lib/topics/label";
import { topicIndex } from "@/lib/topics/lookup";
import { parseVocabulary } from "@/lib/topics/vocabulary";
import { gives } from "@/tests/support/table";

const vocabulary = parseVocabulary(JSON.parse(readFileSync("data/topics/topics.json", "utf8")));
const index = topicIndex(vocabulary);

/** For each of the bundled papers, by its title as the dump has it, the topics a reader found it to be about. */
const judgements: Record<string, string[]> = JSON.parse(
  readFileSync("tests/fixtures/topics/judgements.json", "utf8"),
);

interface Judged {
  readonly title: string;
  readonly wanted: readonly string[];
  readonly given: readonly string[];
}

async function judgedPapers(): Promise<Judged[]> {
  const label = topicLabeller(vocabulary);
  const files = ["arxiv-atom-feed.txt", "trending-papers.txt"];
  const records = await Promise.all(
    files.map((file) => readBytes(readFileSync(`data/sources/${file}`), file)),
  );
  return records.flat().map((record) => {
    if (record.kind === "refusal") throw new Error(record.reason);
    const title = record.titleSource ?? record.title;
    const wanted = judgements[title];
    if (wanted === undefined) throw new Error(`nobody has judged "${title}"`);
    return { title, wanted, given: label({ title: record.title, abstract: record.abstract ?? "" }) };
  });
}

/** How well the given topics agree with the wanted ones, over all papers together, and where they do not. */
function agreement(papers: readonly Judged[], topicsOf: (slugs: readonly string[]) => string[]) {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const { title, wanted, given } of papers) {
    const should = topicsOf(wanted);
    const does = topicsOf(given);
    right += does.filter((slug) => should.includes(slug)).length;
    wrong.push(...does.filter((slug) => !should.includes(slug)).map((slug) => `${slug}: ${title}`));
    missed.push(...should.filter((slug) => !does.includes(slug)).map((slug) => `${slug}: ${title}`));
  }
  return {
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
    wrong: wrong.sort(),
    missed: missed.sort(),
  };
}

const papers = await judgedPapers();

describe("the bundled vocabulary", () => {
  test("every judged paper is a bundled one, and every judgement names topics that exist", () => {
    expect(papers).toHaveLength(134);
    expect(Object.keys(judgements).sort()).toEqual(papers.map(({ title }) => title).sort());
    const unknown = Object.values(judgements).flatMap((slugs) =>
      slugs.filter((slug) => index.bySlug(slug) === null),
    );
    expect(unknown).toEqual([]);
  });

  // Broader topics follow by themselves, so counting them alone would flatter: both ways of counting must do.
  test.each([
    ["the topics shown beside a paper", index.mostSpecific],
    ["all topics, the broader ones too", index.withAncestors],
  ])("agrees with the judgement of a reader: %s", (what, topicsOf) => {
    const { precision, recall, wrong, missed } = agreement(papers, topicsOf);
    const figures = `${what}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    console.log(figures);
    const report = [figures, "not about:", ...wrong, "missed:", ...missed].join("\n  ");
    expect(precision, report).toBeGreaterThanOrEqual(0.95);
    expect(recall, report).toBeGreaterThanOrEqual(0.85);
  });

  test("every topic has a bundled paper", () => {
    const given = new Set(papers.flatMap((paper) => paper.given));
    expect(vocabulary.topics.map(({ slug }) => slug).filter((slug) => !given.has(slug))).toEqual([]);
  });

  gives("a reader who asks for %s finds the topic %s", (name) => index.byName(name)?.slug, [
    ["MoE", "mixture-of-experts"],
    ["LLM inference", "llm-serving"],
    ["optical computing", "photonic-computing"],
    ["isp", "image-signal-processing"],
    ["PIM", "processing-in-memory"],
    ["NeRFs", "neural-rendering"],
    ["Spiking neural network", "neuromorphic-computing"],
  ]);
});
