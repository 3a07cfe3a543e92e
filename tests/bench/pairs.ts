import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Draft } from "@/ingest/draft";
import { readSources } from "@/ingest/reading/source";
import { type Judgement, judgementOf } from "../support/pairs";
import { conflictOf, nearMissOf, neighbours, titleOverlap } from "./pairs/near-misses";
import { type Facts, type Pair, pairOf, without } from "./pairs/pair";
import { readPapers, shortened } from "./pairs/papers";
import { variationOf } from "./pairs/variations";
import { oneOf, type Random, seeded, shuffled } from "./random";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `tsx tests/bench/pairs.ts --papers FILE.jsonl[.gz] [--scale N] [--seed N] [--out FILE.json] [DUMP...]

Makes pairs of records of which is known whether they are one work, from papers with arXiv ids and from dumps that hold
some papers several times; prints how many of them the ingest judges rightly, and which it does not.

  --papers FILE   one JSON object a line: id, title, abstract, authors, published
  --scale N       so many times the number of pairs that are kept as a fixture (1)
  --seed N        which pairs (1)
  --out FILE      writes the pairs: tests/fixtures/pairs/arxiv.json is made with the scale and seed above`;

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      papers: { type: "string" },
      scale: { type: "string" },
      seed: { type: "string" },
      out: { type: "string" },
    },
  });
  if (values.papers === undefined)
    throw new Error("No papers were given, so there is nothing to make pairs from.");
  const random = seeded(wholeNumber(values.seed ?? "1", "--seed"));
  const scale = wholeNumber(values.scale ?? "1", "--scale");
  const pairs = [
    ...fromPapers(values.papers, scale, random),
    ...shuffled(await fromDumps(positionals), random).slice(0, 15 * scale),
  ];
  if (values.out !== undefined)
    writeFileSync(values.out, `[\n${pairs.map((pair) => JSON.stringify(pair)).join(",\n")}\n]\n`);
  report(pairs);
}

function fromPapers(path: string, scale: number, random: Random): Pair[] {
  const { papers, revisions } = readPapers(path);
  const ofOneTitle = revisions.filter((pair) => titleOverlap(pair) === 1);
  console.log(
    `${revisions.length - ofOneTitle.length} of ${revisions.length} revisions have another title and are left out: ` +
      "only their ids say that they are one work.",
  );
  const near = neighbours(papers).sort((a, b) => titleOverlap(b) - titleOverlap(a));
  return [
    ...shuffled(ofOneTitle, random).slice(0, 60 * scale),
    ...made(140 * scale, () => variationOf(oneOf(papers, random) ?? { title: "" }, random)),
    ...near.slice(0, 50 * scale),
    ...shuffled(near.slice(50 * scale), random).slice(0, 25 * scale),
    ...made(60 * scale, () => {
      const [paper, stranger] = [oneOf(papers, random), oneOf(papers, random)];
      return paper === undefined || stranger === undefined ? null : nearMissOf(paper, stranger, random);
    }),
    ...made(5 * scale, () => conflictOf(oneOf(papers, random) ?? { title: "" }, random)),
  ];
}

function made(count: number, make: () => Pair | null): Pair[] {
  const pairs: Pair[] = [];
  while (pairs.length < count) {
    const pair = make();
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}

/** Papers that stand in two dumps in other words or another format, the second one as if its source knew no id. */
async function fromDumps(paths: readonly string[]): Promise<Pair[]> {
  const byId = new Map<string, Draft[]>();
  for await (const source of readSources(paths)) {
    if (source.kind !== "opened") continue;
    for await (const record of source.reading.records) {
      if (record.kind === "refusal" || record.arxivId === undefined) continue;
      const drafts = byId.get(record.arxivId) ?? [];
      byId.set(record.arxivId, [...drafts, record]);
    }
  }
  return [...byId.values()].flatMap((drafts) => {
    const [first] = drafts;
    const other = drafts.find(
      ({ origin, version }) => origin.format !== first?.origin.format || version !== first.version,
    );
    if (first === undefined || other === undefined) return [];
    const about = `${first.origin.format} and ${other.origin.format}`;
    return [pairOf("same", about, factsOf(first), without(factsOf(other), "arxivId"))];
  });
}

function factsOf({ title, abstract, authors, arxivId, doi, submitted }: Draft): Facts {
  return shortened({
    title,
    ...(abstract === undefined ? {} : { abstract }),
    ...(authors === undefined ? {} : { authors: authors.map(({ name }) => name) }),
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(doi === undefined ? {} : { doi }),
    ...(submitted === undefined ? {} : { submitted }),
  });
}

function report(pairs: readonly Pair[]): void {
  const judgements = pairs.map(judgementOf);
  for (const { isRight, pair } of judgements)
    if (!isRight) console.log(`${pair.label}, ${pair.about}: ${pair.a.title} | ${pair.b.title ?? "="}`);
  const count = (test: (judgement: Judgement) => boolean) => judgements.filter(test).length;
  const joined = count(({ isJoined }) => isJoined);
  const same = count(({ pair }) => pair.label === "same");
  const right = count(({ isJoined, pair }) => isJoined && pair.label === "same");
  console.log(
    tableOf(
      ["pairs", "same", "different", "joined", "precision", "recall"],
      [
        [
          String(pairs.length),
          String(same),
          String(pairs.length - same),
          String(joined),
          (right / joined).toFixed(4),
          (right / same).toFixed(4),
        ],
      ],
    ),
  );
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
