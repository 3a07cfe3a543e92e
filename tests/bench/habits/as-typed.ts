import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { termOf } from "@/lib/search/analysis/terms";
import { compoundsOf } from "@/lib/search/analysis/tokens";
import { type Random, shuffled } from "../random";
import { answerTo } from "./ask";
import type { Held } from "./held";
import type { Check, Measured } from "./rows";

const WORDS = 50;
/** A word is asked for when so many titles have it, and its stem mates stand in as many papers again. */
const FEWEST_TITLES = 10;

/** Whether a quoted word is that word alone, and a bare one that word first, before others of its stem. */
export async function measureAsTyped({ papers, corpus }: Held, random: Random): Promise<Measured> {
  const asked = shuffled(wordsWithMates(papers), random).slice(0, WORDS);
  const quoted: Check[] = [];
  const bare: Check[] = [];
  for (const word of asked) {
    const inQuotes = await answerTo(corpus, `"${word}"`);
    const without = inQuotes.listed.filter(({ paper }) => !hasForm(paper, word)).length;
    quoted.push({
      text: `"${word}"`,
      isRight: inQuotes.result.total > 0 && without === 0,
      saw: `${without} of ${inQuotes.listed.length} without it`,
    });
    const first = (await answerTo(corpus, word)).listed.slice(0, FEWEST_TITLES);
    const strange = first.filter(({ paper }) => !hasForm(paper, word)).length;
    bare.push({
      text: word,
      isRight: strange === 0,
      saw: `${strange} of the first ${first.length} without it`,
    });
  }
  return {
    places: [],
    checks: [
      { row: "a quoted word stands in every paper of the page", checks: quoted },
      { row: `a bare word in its own form in the first ${FEWEST_TITLES}`, checks: bare },
    ],
  };
}

function formsOf(text: string): Set<string> {
  return new Set(
    compoundsOf(text).flatMap(({ parts, joined }) => [
      ...parts.map(({ form }) => form),
      ...(joined === null ? [] : [joined]),
    ]),
  );
}

function hasForm({ title, abstract, authors, comment = "" }: Paper, form: string): boolean {
  const names = authors.map(({ name }) => name).join(" ");
  return formsOf(`${title} ${abstract} ${comment} ${names}`).has(form);
}

function wordsWithMates(papers: readonly Paper[]): string[] {
  const inTitles = new Map<string, number>();
  const inPapers = new Map<string, number>();
  for (const { title, abstract } of papers) {
    for (const form of formsOf(plainText(title))) inTitles.set(form, (inTitles.get(form) ?? 0) + 1);
    for (const form of formsOf(`${title} ${abstract}`)) inPapers.set(form, (inPapers.get(form) ?? 0) + 1);
  }
  const byTerm = new Map<string, number>();
  for (const [form, count] of inPapers) byTerm.set(termOf(form), (byTerm.get(termOf(form)) ?? 0) + count);
  return [...inTitles]
    .filter(([form, count]) => /^[a-z]{5,}$/.test(form) && count >= FEWEST_TITLES)
    .map(([form]) => form)
    .filter((form) => (byTerm.get(termOf(form)) ?? 0) >= 2 * (inPapers.get(form) ?? 0));
}
