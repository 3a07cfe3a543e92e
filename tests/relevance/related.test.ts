import { beforeAll, describe, expect, it } from "vitest";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { termOf } from "@/lib/search/analysis/terms";
import { compoundsOf } from "@/lib/search/analysis/tokens";
import type { RelatedPaper } from "@/lib/search/engine";
import { bundledCorpus } from "../support/bundled";
import { judgedRelated } from "../support/related";

const { papers: judged, lone } = judgedRelated();
/** As many as the page of a paper lists. */
const SHOWN = 6;
const FIRST = 3;
const ACCEPTABLE_SHARE = 0.8;
/** A paper that has near ones should name one; a few may stay silent rather than guess. */
const NAMING_SHARE = 0.9;
/** A single word is a reason when so few of the papers have it: one in a hundred, or the two that share it. */
const TELLING_SHARE = 0.01;
const FEWEST_SHARING = 2;

let corpus: LocalCorpus;
beforeAll(async () => {
  corpus = await bundledCorpus();
}, 120_000);

function numberOf(key: string): number {
  const number = corpus.keys.indexOf(key);
  if (number < 0) throw new Error(`No bundled paper has the key ${key}.`);
  return number;
}

function relatedTo(key: string): Promise<readonly RelatedPaper[]> {
  return corpus.engine.related(numberOf(key), SHOWN);
}

/** The first keys listed for each judged paper, and which of them are acceptable. */
async function firstOfJudged() {
  return Promise.all(
    judged.map(async ({ paper, related }) => {
      const shown = (await relatedTo(paper)).slice(0, FIRST).map((one) => corpus.keys[one.paper] ?? "");
      return { paper, shown, acceptable: shown.filter((key) => related.includes(key)) };
    }),
  );
}

function wordsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts }) => parts.map(({ form }) => form));
}

describe("the judgements", () => {
  it("are on 30 papers of the collection, each on others than itself", () => {
    expect(new Set(judged.map(({ paper }) => paper)).size).toBe(30);
    for (const { paper, related } of judged) {
      for (const key of [paper, ...related]) expect(corpus.keys).toContain(key);
      expect(related).not.toContain(paper);
      expect(new Set(related).size).toBe(related.length);
    }
  });
});

describe("the related papers of the bundled collection", () => {
  it("are acceptable to a reader: four in five of the first three", async () => {
    const first = await firstOfJudged();
    const shown = first.flatMap((one) => one.shown);
    const acceptable = first.flatMap((one) => one.acceptable);
    const strange = first.flatMap((one) =>
      one.shown.filter((key) => !one.acceptable.includes(key)).map((key) => `${one.paper} lists ${key}`),
    );
    const share = acceptable.length / shown.length;
    expect(share, `${acceptable.length} of ${shown.length}:\n${strange.join("\n")}`).toBeGreaterThanOrEqual(
      ACCEPTABLE_SHARE,
    );
  });

  it("are named where there are some: nine papers in ten have one among the first three", async () => {
    const silent = (await firstOfJudged()).filter(({ acceptable }) => acceptable.length === 0);
    const share = 1 - silent.length / judged.length;
    expect(share, silent.map(({ paper }) => paper).join("\n")).toBeGreaterThanOrEqual(NAMING_SHARE);
  });

  it.each(lone)("are none for a paper that stands alone: %s", async (key) => {
    const listed = (await relatedTo(key)).map(({ paper }) => corpus.texts.read(paper).title);
    expect(listed).toEqual([]);
  });

  it("share a phrase of two or three words, or a word that hardly another paper has", async () => {
    const numbers = [...corpus.keys.keys()];
    const texts = numbers.map((number) => corpus.texts.read(number));
    const terms = texts.map(({ title, abstract }) => new Set(wordsOf(`${title}. ${abstract}`).map(termOf)));
    const most = Math.max(FEWEST_SHARING, Math.floor(corpus.keys.length * TELLING_SHARE));
    const havingTerm = (term: string) => terms.filter((words) => words.has(term)).length;
    const telling = (reason: string): boolean => {
      const [word = "", ...more] = wordsOf(reason);
      // `mixture-of-experts` is a phrase, `instruction-guided image editing` no long one.
      return more.length > 0 ? reason.split(" ").length <= 3 : havingTerm(termOf(word)) <= most;
    };
    const reasons = (
      await Promise.all(numbers.map((number) => corpus.engine.related(number, SHOWN)))
    ).flatMap((related) => related.flatMap((one) => one.reasons));
    expect(reasons.length).toBeGreaterThan(0);
    expect([...new Set(reasons.filter((reason) => !telling(reason)))]).toEqual([]);
  });
});
