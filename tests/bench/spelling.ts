import { parseArgs } from "node:util";
import { compoundsOf } from "@/lib/search/analysis/tokens";
import { Spelling, type Vocabulary } from "@/lib/search/embedded/typing/spelling";
import { readCorpus } from "./corpus";
import { below, oneOf, type Random, seeded } from "./random";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npx tsx tests/bench/spelling.ts --corpus FILE.jsonl[.gz] [--papers N] [--words N] [--seed N]

Takes words of five letters or more from the vocabulary of a corpus, makes one mistake in each, and prints how often the
word is among the candidates, how often it is the one chosen, how many candidates there are, and how long a correction
takes. FILE has one JSON object a line: title, abstract, authors, published, categories. Words of a single paper are no
corrections in a corpus of more than 5,000 papers, and are not asked for there.

  --papers N   how many papers of the file are read (100,000)
  --words N    how many words are asked for (1,000)
  --seed N     other words and mistakes (1)`;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

type Mistake = (word: string, at: number, random: Random) => string;

const MISTAKES: Readonly<Record<string, Mistake>> = {
  "left out": (word, at) => word.slice(0, at) + word.slice(at + 1),
  "put in": (word, at, random) => word.slice(0, at) + (oneOf([...LETTERS], random) ?? "") + word.slice(at),
  exchanged: (word, at, random) =>
    word.slice(0, at) + (oneOf([...LETTERS], random) ?? "") + word.slice(at + 1),
  swapped: (word, at) =>
    word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
};

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      papers: { type: "string", default: "100000" },
      words: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.corpus === undefined) throw new Error("No corpus was given, nothing was measured.");
  const papers = wholeNumber(values.papers, "--papers");
  const vocabulary = vocabularyOf(values.corpus, papers);
  const spelling = new Spelling(vocabulary, papers);
  const start = performance.now();
  await spelling.warm();
  console.log(
    `${vocabulary.size} words of ${papers} papers, read in ${(performance.now() - start).toFixed(0)} ms`,
  );
  const random = seeded(wholeNumber(values.seed, "--seed"));
  const words = askedWords(vocabulary, papers, wholeNumber(values.words, "--words"), random);
  const rows = [];
  for (const [name, mistake] of Object.entries(MISTAKES))
    rows.push(await measured(name, mistake, words, spelling, random));
  console.log(tableOf(["a letter", "among candidates", "chosen", "candidates", "p50 ms", "p95 ms"], rows));
}

async function measured(
  name: string,
  mistake: Mistake,
  words: readonly string[],
  spelling: Spelling,
  random: Random,
): Promise<string[]> {
  let among = 0;
  let chosen = 0;
  let candidates = 0;
  const times: number[] = [];
  for (const word of words) {
    const typed = mistake(word, below(name === "swapped" ? word.length - 1 : word.length, random), random);
    const found = await spelling.candidates(typed);
    candidates += found.length;
    if (typed === word || found.includes(word)) among++;
    const start = performance.now();
    const near = await spelling.nearest(typed);
    times.push(performance.now() - start);
    if (typed === word || near?.word === word) chosen++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  const share = (count: number): string => (count / words.length).toFixed(3);
  return [name, share(among), share(chosen), (candidates / words.length).toFixed(0), at(0.5), at(0.95)];
}

function askedWords(
  { size, counts, name }: Vocabulary,
  papers: number,
  count: number,
  random: Random,
): string[] {
  const least = papers > 5_000 ? 2 : 1;
  const known = Array.from({ length: size }, (_, form) => form).filter(
    (form) => (counts[form] ?? 0) >= least && /^[a-z]{5,24}$/.test(name(form)),
  );
  return Array.from({ length: count }, () => name(oneOf(known, random) ?? 0));
}

/** The words of the papers with the numbers of papers that have them. */
function vocabularyOf(path: string, papers: number): Vocabulary {
  const counted = new Map<string, number>();
  for (const { title, abstract } of readCorpus(path, papers)) {
    const forms = compoundsOf(`${title} ${abstract}`).flatMap(({ parts }) => parts.map(({ form }) => form));
    for (const form of new Set(forms)) counted.set(form, (counted.get(form) ?? 0) + 1);
  }
  const names = [...counted.keys()];
  return {
    size: names.length,
    counts: Uint32Array.from(counted.values()),
    name: (form) => names[form] ?? "",
    firstWord: () => 0,
  };
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
