import type { LocalCorpus } from "@/lib/corpus/corpus";
import type { PaperNumber } from "@/lib/search/engine";
import { mistyped } from "../known-item-mistype";
import { type Random, shuffled } from "../random";
import { answerTo } from "./ask";
import type { Held } from "./held";
import { nameWords } from "./people";
import type { Check, Measured } from "./rows";

const EACH = 30;

/**
 * Whether a page is never empty while something is typed that some paper has: every stage of the last word, from its
 * first letter on, finds papers.
 */
export async function measureUnfinished({ papers, corpus, titles }: Held, random: Random): Promise<Measured> {
  const order = shuffled([...papers.keys()], random);
  const some = (typed: (paper: PaperNumber) => string | null): string[] =>
    order.flatMap((paper) => typed(paper) ?? []).slice(0, EACH);
  const pair = (paper: PaperNumber): readonly [string, string] | null => adjacent(papers[paper]?.title ?? "");
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["a word of a title", some((paper) => titles.words(paper)[0] ?? null)],
    ["a phrase of two title words", some((paper) => quoted(pair(paper)))],
    [
      "a title word after a mistyped one",
      some((paper) => {
        const words = pair(paper);
        const wrong = words === null || words[0].length < 7 ? null : mistyped(words[0], random);
        return wrong === null || words === null ? null : `${wrong} ${words[1]}`;
      }),
    ],
    ["title: and a title word", some((paper) => prefixed("title:", titles.words(paper)[0]))],
    [
      "author: and a surname",
      some((paper) => prefixed("author:", nameWords(papers[paper]?.authors[0]?.name ?? "").at(-1))),
    ],
    ["cat: and a category", some((paper) => prefixed("cat:", papers[paper]?.categories[0]))],
    ["year: and a year", some((paper) => prefixed("year:", papers[paper]?.submitted?.slice(0, 4)))],
  ];
  const checks = [];
  for (const [row, texts] of rows) {
    const made: Check[] = [];
    for (const text of texts) made.push(await neverEmpty(corpus, text));
    checks.push({ row: `unfinished: ${row}`, checks: made });
  }
  return { places: [], checks };
}

/** Two words that follow each other in a title, with nothing but a space or a hyphen between, both telling. */
function adjacent(title: string): readonly [string, string] | null {
  const found = /(?<![\p{L}\p{N}$\\{])([a-z]{5,})[ -]([a-z]{5,})(?![\p{L}\p{N}])/iu.exec(title);
  return found === null ? null : [found[1] ?? "", found[2] ?? ""];
}

function quoted(words: readonly [string, string] | null): string | null {
  return words === null ? null : `"${words.join(" ")}`;
}

function prefixed(field: string, value: string | undefined): string | null {
  return value === undefined || value === "" ? null : field + value;
}

/** Types the last word letter by letter. */
async function neverEmpty(corpus: LocalCorpus, text: string): Promise<Check> {
  const start = Math.max(text.lastIndexOf(" "), text.lastIndexOf(":"));
  for (let end = start + 2; end <= text.length; end++) {
    const typed = text.slice(0, end);
    const { total, partial } = (await answerTo(corpus, typed)).result;
    if (total + partial === 0) return { text, isRight: false, saw: `${typed} finds nothing` };
  }
  return { text, isRight: true, saw: "" };
}
