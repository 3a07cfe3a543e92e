import { splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { foldLetters } from "@/lib/paper/slug";
import type { PaperNumber } from "@/lib/search/engine";
import { type Random, shuffled } from "../random";
import type { Held } from "./held";
import { type Measured, placesOf, type Question, together } from "./rows";

const EACH = 25;
/** A pair of first author and year is unique enough when so few papers have it, the year before and after included. */
const MOST_ALIKE = 3;

/** A way to cite, and the papers that are cited so, by how many authors they have. */
interface Form {
  readonly row: string;
  readonly fewest: number;
  readonly most: number;
  /** How much later than it was submitted a paper is said to be from: it is published later. */
  readonly later: number;
  cite(surnames: readonly string[], year: number): string;
}

const MANY = Number.POSITIVE_INFINITY;

/** The forms of 100 citations. */
const FORMS: readonly Form[] = [
  {
    row: "Surname et al., 2018",
    fewest: 3,
    most: MANY,
    later: 0,
    cite: ([first], year) => `${first} et al., ${year}`,
  },
  {
    row: "Surname et al. (2018)",
    fewest: 3,
    most: MANY,
    later: 0,
    cite: ([first], year) => `${first} et al. (${year})`,
  },
  {
    row: "Surname and Surname 2018",
    fewest: 2,
    most: 2,
    later: 0,
    cite: ([first, second], year) => `${first} and ${second} ${year}`,
  },
  {
    row: "surname 2018",
    fewest: 1,
    most: MANY,
    later: 0,
    cite: ([first = ""], year) => `${first.toLowerCase()} ${year}`,
  },
];

const FURTHER: readonly Form[] = [
  {
    row: "Surname & Surname (2018)",
    fewest: 2,
    most: 2,
    later: 0,
    cite: ([first, second], year) => `${first} & ${second} (${year})`,
  },
  {
    row: "Surname et al., 2019 for 2018",
    fewest: 3,
    most: MANY,
    later: 1,
    cite: ([first], year) => `${first} et al., ${year}`,
  },
];

/** How often the cited paper comes, where its first author and its year say which it is. */
export async function measureCitations({ papers, corpus }: Held, random: Random): Promise<Measured> {
  const alike = new Alike(papers);
  const measure = async (form: Form) =>
    placesOf(corpus, form.row, questionsIn(form, papers, alike, shuffled([...papers.keys()], random)));
  const places = [];
  for (const form of FORMS) places.push(await measure(form));
  places.push(together("all these citations", places));
  for (const form of FURTHER) places.push(await measure(form));
  return { places, checks: [] };
}

function questionsIn(
  form: Form,
  papers: readonly Paper[],
  alike: Alike,
  order: readonly PaperNumber[],
): Question[] {
  const questions: Question[] = [];
  for (const number of order) {
    if (questions.length === EACH) break;
    const paper = papers[number];
    const text = paper === undefined ? null : citationOf(form, paper, alike);
    if (text !== null) questions.push({ text, wanted: new Set([number]) });
  }
  return questions;
}

function citationOf({ fewest, most, later, cite }: Form, paper: Paper, alike: Alike): string | null {
  const { authors } = paper;
  const year = yearOf(paper);
  if (year === null || authors.length < fewest || authors.length > most) return null;
  const surnames = authors.slice(0, 2).map(({ name }) => surnameOf(name));
  const [first] = surnames;
  if (surnames.includes(null) || first === undefined || first === null) return null;
  if (alike.count(first, year + later) > MOST_ALIKE) return null;
  return cite(
    surnames.filter((one) => one !== null),
    year + later,
  );
}

/** How many papers have a first author of the same surname and about the same year. */
class Alike {
  readonly #counts = new Map<string, number>();

  constructor(papers: readonly Paper[]) {
    for (const paper of papers) {
      const surname = surnameOf(paper.authors[0]?.name ?? "");
      const year = yearOf(paper);
      if (surname === null || year === null) continue;
      const key = keyOf(surname, year);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  count(surname: string, year: number): number {
    const years = [year - 1, year, year + 1];
    return years.reduce((sum, one) => sum + (this.#counts.get(keyOf(surname, one)) ?? 0), 0);
  }
}

function keyOf(surname: string, year: number): string {
  return `${foldLetters(surname)} ${year}`;
}

function yearOf({ submitted }: Paper): number | null {
  return submitted === undefined ? null : Number(submitted.slice(0, 4));
}

/** A person's family name as printed; null for a group, a single name, and what is no name. */
function surnameOf(name: string): string | null {
  const { given, family } = splitName(name);
  return given !== "" && /^\p{L}[\p{L}\s'’-]+$/u.test(family) ? family : null;
}
