import type { LocalCorpus } from "@/lib/corpus/corpus";
import { splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { termOf } from "@/lib/search/analysis/terms";
import type { PaperNumber } from "@/lib/search/engine";
import { type Random, shuffled } from "../random";
import { answerTo, listedIn } from "./ask";
import type { Held } from "./held";
import { nameWords, type People } from "./people";
import type { Check, ChecksRow } from "./rows";

const NAMES = 50;
/** Whoever has more papers fills the first page in any case. */
const MOST_PAPERS = 20;

/** Whether the words of a name are taken as one person's, and as names rather than English words. */
export async function measureAuthorWords(held: Held, people: People, random: Random): Promise<ChecksRow[]> {
  return [
    { row: "one author's words before two authors'", checks: await wholeBeforeSpread(held, people, random) },
    { row: "author:roberts is not Robert", checks: await notStemmed(held.corpus, people, random) },
  ];
}

/** Full names that other papers have spread over two of their authors: the person's own papers come before those. */
async function wholeBeforeSpread({ papers, corpus }: Held, people: People, random: Random): Promise<Check[]> {
  const checks: Check[] = [];
  for (const name of shuffled(people.names, random)) {
    if (checks.length === NAMES) break;
    const words = nameWords(name);
    const { given } = splitName(name);
    if (words.length !== 2 || given.length < 3 || words.some((word) => word.length < 3)) continue;
    const whole = papersWithin(people, words);
    const spread = papersSpread(people, words, whole);
    if (whole.size > MOST_PAPERS || spread.size === 0) continue;
    const listed = listedIn(await answerTo(corpus, words.join(" ")));
    const first = listed.findIndex((paper) => spread.has(paper));
    const before = new Set(first < 0 ? listed : listed.slice(0, first));
    const isRight = [...whole].every((paper) => before.has(paper));
    const saw =
      first < 0 ? `${listed.length} listed` : `${first + 1}: ${authorsOf(papers[listed[first] ?? 0])}`;
    checks.push({ text: words.join(" "), isRight, saw });
  }
  return checks;
}

function authorsOf(paper: Paper | undefined): string {
  return paper?.authors.map(({ name }) => name).join(", ") ?? "";
}

/** The papers of which one author has both words. */
function papersWithin(people: People, [first = "", second = ""]: readonly string[]): Set<PaperNumber> {
  const both = [...people.having(first)].filter((name) => people.having(second).has(name));
  return new Set(both.flatMap((name) => people.printing(name)));
}

function papersSpread(
  people: People,
  words: readonly string[],
  whole: ReadonlySet<PaperNumber>,
): Set<PaperNumber> {
  const [first = [], second = []] = words.map((word) =>
    [...people.having(word)].flatMap((name) => people.printing(name)),
  );
  const also = new Set(second);
  return new Set(first.filter((paper) => also.has(paper) && !whole.has(paper)));
}

/** Family names that an English stemmer makes another name of: no paper is found that has only the other. */
async function notStemmed(corpus: LocalCorpus, people: People, random: Random): Promise<Check[]> {
  const byTerm = new Map<string, string[]>();
  for (const word of people.words()) {
    if (!/^[a-z]{4,}$/.test(word)) continue;
    const term = termOf(word);
    byTerm.set(term, [...(byTerm.get(term) ?? []), word]);
  }
  const mates = [...byTerm.values()].filter((words) => words.length > 1).flat();
  const checks: Check[] = [];
  for (const word of shuffled(mates, random).slice(0, NAMES)) {
    const text = `author:${word}`;
    const answer = await answerTo(corpus, text);
    const stranger = answer.listed.find(
      ({ paper }) => !paper.authors.some(({ name }) => nameWords(name).includes(word)),
    );
    const isRight = answer.result.total > 0 && stranger === undefined;
    checks.push({ text, isRight, saw: authorsOf(stranger?.paper) });
  }
  return checks;
}
