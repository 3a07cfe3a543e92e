import { below, type Random, seeded } from "../random";

/** One line of a file of papers, as `ingest` reads it. */
export interface GeneratedLine {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly categories: readonly string[];
}

/** So many different words could come; a million papers meet most of them. */
const WORDS = 1_500_000;
const LITTLE =
  "the of and a in to we for is that with on this by are as an be which from our it can these".split(" ");
const GIVEN_NAMES = 3_000;
const SURNAMES = 60_000;
const SUBJECTS = 2_000;
/** So many words belong to a subject, and such a share of a paper's words is drawn from them. */
const SUBJECT_WORDS = 60;
const SUBJECT_SHARE = 0.25;
const TITLE_WORDS = { least: 5, more: 8 };
const ABSTRACT_WORDS = { least: 60, more: 140 };
const MOST_AUTHORS = 6;
const ARCHIVES = ["cs", "math", "physics", "stat", "econ", "q-bio"];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * Papers of made-up words, the same from the same seed. The frequency of words falls with their rank (Zipf 1949), a
 * quarter of a paper's words is of its subject, and names repeat: what decides how large an index grows and how long its
 * lists are is as in real papers, what words mean is not.
 */
export function* generatedLines(count: number, seed = 1): Generator<GeneratedLine> {
  const random = seeded(seed);
  for (let number = 0; number < count; number++) yield lineOf(number, random);
}

function lineOf(number: number, random: Random): GeneratedLine {
  const subject = zipf(SUBJECTS, random);
  const words = (least: number, more: number) =>
    Array.from({ length: least + below(more, random) }, () => wordFor(subject, random));
  const title = words(TITLE_WORDS.least, TITLE_WORDS.more).join(" ");
  return {
    id: arxivIdOf(number),
    title: title.charAt(0).toUpperCase() + title.slice(1),
    abstract: sentencesOf(words(ABSTRACT_WORDS.least, ABSTRACT_WORDS.more)),
    authors: Array.from({ length: 1 + below(MOST_AUTHORS, random) }, () => authorOf(random)),
    published: `${2015 + (number % 10)}-${monthOf(number)}-${String(1 + below(28, random)).padStart(2, "0")}`,
    categories: [categoryOf(subject)],
  };
}

/** An id that arXiv could have given, another for each number up to 12 million. */
export function arxivIdOf(number: number): string {
  const running = String(1 + Math.floor(number / 120)).padStart(5, "0");
  return `${15 + (number % 10)}${monthOf(number)}.${running}`;
}

function monthOf(number: number): string {
  return String(1 + (Math.floor(number / 10) % 12)).padStart(2, "0");
}

/** A rank from 0 up to `end`; each has a chance of about one over its rank. */
function zipf(end: number, random: Random): number {
  return Math.floor((end + 1) ** random()) - 1;
}

function wordFor(subject: number, random: Random): string {
  if (random() >= SUBJECT_SHARE) return wordOf(zipf(WORDS, random));
  // Every subject has its own stretch of the rarer words.
  return wordOf(1_000 + subject * SUBJECT_WORDS + zipf(SUBJECT_WORDS, random));
}

/** The most frequent words are those that carry nothing; the others are syllables that spell out their rank. */
function wordOf(rank: number): string {
  return LITTLE[rank] ?? syllables(rank);
}

function syllables(number: number): string {
  let text = "";
  for (let rest = number + 80; rest > 0; rest = Math.floor(rest / 80))
    text += `${"bcdfgklmnprstvxz"[rest % 16]}${"aeiou"[Math.floor(rest / 16) % 5]}`;
  return `${text}n`;
}

function authorOf(random: Random): string {
  const initial = LETTERS[below(LETTERS.length, random)];
  return `${capital(syllables(zipf(GIVEN_NAMES, random)))} ${initial}. ${capital(syllables(7_000 + zipf(SURNAMES, random)))}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function categoryOf(subject: number): string {
  const archive = ARCHIVES[subject % ARCHIVES.length];
  return `${archive}.${LETTERS[subject % 26]}${LETTERS[Math.floor(subject / 26) % 4]}`;
}

const SENTENCE = 18;

function sentencesOf(words: readonly string[]): string {
  const sentences: string[] = [];
  for (let at = 0; at < words.length; at += SENTENCE)
    sentences.push(`${capital(words.slice(at, at + SENTENCE).join(" "))}.`);
  return sentences.join(" ");
}
