import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { type Acronym, termsOf, wordsOf } from "./known-item-acronyms";
import { choices, type Row } from "./known-item-row";
import { someOf } from "./random";

/**
 * For a title with an acronym, its long form; for one with the long form, the acronym; each with two more words of the
 * title, since many papers share an acronym. The title has only the form that is not asked for.
 */
export function otherForm(acronyms: readonly Acronym[]): Row["ask"] {
  return (number, titles, random) => {
    const paper = titles.papers[number];
    const form = paper === undefined ? null : onlyFormIn(paper, acronyms);
    if (form === null) return null;
    const own = new Set([form.acronym.short.toLowerCase(), ...wordsOf(form.acronym.long)]);
    const words = someOf(otherWords(titles.words(number), own), 2, random);
    if (words === null) return null;
    const fitting = titles.withWords(words).filter((other) => {
      const title = titles.papers[other];
      return title !== undefined && formsIn(title, [form.acronym]).length > 0;
    });
    return {
      text: `${form.has === "short" ? form.acronym.long : form.acronym.short} ${words.join(" ")}`,
      likelihoods: fitting.map((other) => 1 / choices(otherWords(titles.words(other), own).length, 2)),
    };
  };
}

interface Form {
  readonly acronym: Acronym;
  readonly has: "short" | "long";
}

/** The first acronym of which a title has one form and not the other. */
function onlyFormIn(paper: Paper, acronyms: readonly Acronym[]): Form | null {
  const forms = formsIn(paper, acronyms);
  return (
    forms.find((form) => forms.every((other) => other === form || other.acronym !== form.acronym)) ?? null
  );
}

function formsIn({ title }: Paper, acronyms: readonly Acronym[]): Form[] {
  const text = plainText(title);
  const words = new Set(wordsOf(text));
  const terms = ` ${termsOf(text).join(" ")} `;
  return acronyms.flatMap((acronym): Form[] => [
    ...(words.has(acronym.short) || words.has(`${acronym.short}s`)
      ? [{ acronym, has: "short" as const }]
      : []),
    ...(terms.includes(` ${acronym.terms.join(" ")} `) ? [{ acronym, has: "long" as const }] : []),
  ]);
}

function otherWords(words: readonly string[], own: ReadonlySet<string>): string[] {
  return words.filter((word) => !own.has(word) && !own.has(word.replace(/s$/, "")));
}
