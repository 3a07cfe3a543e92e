import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCorpus } from "./corpus";
import { type Answered, type KnownItemScore, knownItemTable, measureRow } from "./known-item-measure";
import { ASKED_FROM, knownItems } from "./known-item-questions";
import { embeddedRanker } from "./site-ranker";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npm run bench:known -- --corpus FILE.jsonl[.gz] [--papers N] [--questions N] [--seed N] [--row TEXT] [--misses]

Asks the engine of the site for papers that are known to be there, by what somebody remembers of them, and prints how
often the paper is first (success@1), and MRR@10. FILE has one JSON object a line: title, abstract, authors, published, categories.

  three title words        any three, in the order of the title
  surname and title word   of any author
  mistyped title           one letter lost, added, taken for another, or two exchanged, in a word of five or more
  word and three letters   a word of the title and the beginning of the next, while typing
  acronym or long form     the form that the title has not, and two more words of it; the acronyms are those that the
                           asked papers define in one sense: long form (ACR)

Title words have three letters or more and are no stop words. Other papers may fit a question as well: its ceiling is
1 / n where n papers fit, which is what a ranker can expect that puts any of them first. A paper fits that has every
word in its title as typed, in any order (in the rows: all three; the word, by an author of the surname; the word, and
next one that begins so; both words, and either form), or that has the same title but for case and punctuation.
The ideal is sharper: what one could expect who knows how the questions are made, so that the words follow the order of
the title and shorter titles are likelier. It is the largest of the likelihoods that the fitting papers give the
question, as a share of their sum.

  --papers N      how many papers of the file are searched (10,000)
  --questions N   how many questions a row has at most (300), all on the first ${ASKED_FROM} papers
  --seed N        other questions (1)
  --row TEXT      only rows with this in their name
  --misses        also prints the questions whose paper was not first
  --json FILE     also writes the table as JSON
  --help          show this`;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      papers: { type: "string", default: "10000" },
      questions: { type: "string", default: "300" },
      seed: { type: "string", default: "1" },
      row: { type: "string", default: "" },
      misses: { type: "boolean", default: false },
      json: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.corpus === undefined) throw new Error("No corpus was given, nothing was measured.");
  const papers = readCorpus(values.corpus, wholeNumber(values.papers, "--papers"));
  const rows = knownItems(
    papers,
    wholeNumber(values.questions, "--questions"),
    wholeNumber(values.seed, "--seed"),
  );
  const ranker = await embeddedRanker(papers);
  const scores: KnownItemScore[] = [];
  for (const row of rows.filter((one) => one.row.includes(values.row))) {
    const { score, answered } = await measureRow(row, ranker);
    if (values.misses) console.log(missesOf(row.row, answered));
    scores.push(score);
  }
  console.log(`${papers.length} papers, seed ${values.seed}\n${knownItemTable(scores)}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(scores, null, 2)}\n`);
}

function missesOf(row: string, answered: readonly Answered[]): string {
  return answered
    .filter(({ rank }) => rank !== 1)
    .map(({ text, rank, ceiling }) => `${row}\t${rank ?? "-"}\t${ceiling.toFixed(2)}\t${text}`)
    .join("\n");
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
