import { plainText } from "@/lib/paper/plain";
import { foldLetters } from "@/lib/paper/slug";
import type { PaperNumber } from "@/lib/search/engine";
import type { Acronym } from "./known-item-acronyms";
import { mistyped } from "./known-item-mistype";
import { otherForm } from "./known-item-other-form";
import { type Asked, choices, type Row } from "./known-item-row";
import { surnamesOf, type Titles } from "./known-item-titles";
import { oneOf, type Random, someOf } from "./random";

/** The rows of the table; acronyms are asked for by those that were learned. */
export function rowsOf(acronyms: readonly Acronym[]): Row[] {
  return [
    { name: "three title words", typing: false, ask: threeWords },
    { name: "surname and title word", typing: false, ask: surnameAndWord },
    { name: "mistyped title", typing: false, ask: mistypedTitle },
    { name: "word and three letters", typing: true, ask: unfinished },
    { name: "acronym or long form", typing: false, ask: otherForm(acronyms) },
  ];
}

/** Any three words of the title, in its order. */
function threeWords(paper: PaperNumber, titles: Titles, random: Random): Asked | null {
  const words = someOf(titles.words(paper), 3, random);
  if (words === null) return null;
  const likelihoods = titles
    .withWords(words)
    .map((other) => titles.words(other))
    .map((others) => (inOrder(others, words) ? 1 / choices(others.length, 3) : 0));
  return { text: words.join(" "), likelihoods };
}

/** Any author's surname as printed, then any word of the title. */
function surnameAndWord(paper: PaperNumber, titles: Titles, random: Random): Asked | null {
  const surname = oneOf(surnamesAt(titles, paper), random);
  const word = oneOf(titles.words(paper), random);
  if (surname === undefined || word === undefined) return null;
  const likelihoods = titles.withWords([word]).flatMap((other) => {
    const surnames = surnamesAt(titles, other).map(foldLetters);
    const same = surnames.filter((one) => one === foldLetters(surname)).length;
    return same === 0 ? [] : [same / surnames.length / titles.words(other).length];
  });
  return { text: `${surname} ${word}`, likelihoods };
}

/** The whole title as printed, formulae as a line of text, with one typing mistake. */
function mistypedTitle(number: PaperNumber, titles: Titles, random: Random): Asked | null {
  const paper = titles.papers[number];
  const text = paper === undefined ? null : mistyped(plainText(paper.title), random);
  if (paper === undefined || text === null) return null;
  return { text, likelihoods: titles.sameTitle(paper).map(() => 1) };
}

/** A word of the title, and the first three letters of the next that has more. */
function unfinished(paper: PaperNumber, titles: Titles, random: Random): Asked | null {
  const pair = oneOf(pairs(titles.words(paper)), random);
  if (pair === undefined) return null;
  const [word, next] = pair;
  const begun = next.slice(0, 3);
  const likelihoods = titles
    .withWords([word])
    .map((other) => likelihoodOf(word, begun, pairs(titles.words(other))))
    .filter((likelihood) => likelihood > 0);
  return { text: `${word} ${begun}`, likelihoods };
}

function likelihoodOf(word: string, begun: string, all: readonly Pair[]): number {
  const fitting = all.filter(([first, next]) => first === word && next.startsWith(begun));
  return all.length === 0 ? 0 : fitting.length / all.length;
}

function surnamesAt(titles: Titles, paper: PaperNumber): string[] {
  return surnamesOf(titles.papers[paper] ?? { authors: [] });
}

type Pair = readonly [word: string, next: string];

function pairs(words: readonly string[]): Pair[] {
  return words.slice(1).flatMap((next, place): Pair[] => {
    const word = words[place];
    return word === undefined || next.length < 4 ? [] : [[word, next]];
  });
}

function inOrder(words: readonly string[], some: readonly string[]): boolean {
  const places = some.map((word) => words.indexOf(word));
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));
}
