import { remediesFor } from "@/lib/browse/remedies";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { printQuery } from "@/lib/query/print";
import { stateFrom } from "@/lib/query/url";
import { compoundsOf } from "@/lib/search/analysis/tokens";
import { corpusInMemory } from "../../support/memory-corpus";
import type { Collection } from "../collection";
import { paperFrom } from "../judge";
import { termsOf } from "../known-item-acronyms";
import { answerTo } from "./ask";
import type { Held } from "./held";
import { MISSPELLINGS } from "./misspellings";
import type { Check, ChecksRow, Measured } from "./rows";

/**
 * How many common misspellings are read or offered as what was meant, of those whose right words the papers have; and,
 * for judged collections, how many of their questions are read otherwise than they are written.
 */
export async function measureSpelling(
  { papers, corpus }: Held,
  collections: readonly Collection[],
): Promise<Measured> {
  const known = new Set(papers.flatMap(({ title, abstract }) => termsOf(`${title} ${abstract}`)));
  const askable = MISSPELLINGS.filter(([, meant]) => termsOf(meant).every((term) => known.has(term)));
  const misspelt: Check[] = [];
  for (const [typed, meant] of askable) misspelt.push(await mended(corpus, typed, meant));
  const rows: ChecksRow[] = [{ row: "common misspellings read or offered as meant", checks: misspelt }];
  for (const collection of collections) rows.push(await unchanged(collection));
  return { places: [], checks: rows };
}

/** Whether the page reads or offers what was meant, in some form of its words: the mistake may be in an ending alone. */
async function mended(corpus: LocalCorpus, typed: string, meant: string): Promise<Check> {
  const readings = [typed, ...(await readingsOf(corpus, typed))];
  const wanted = termsOf(meant).join(" ");
  const isRight = readings.some((reading) => termsOf(reading).join(" ") === wanted);
  return { text: `${typed} → ${meant}`, isRight, saw: readings.slice(1).join(" | ") || "as typed" };
}

/** What the page says it searched instead, or offers to search. */
async function readingsOf(corpus: LocalCorpus, typed: string): Promise<string[]> {
  const { state } = stateFrom({ q: typed });
  const answer = await answerTo(corpus, typed);
  const { corrected, offered, total } = answer.result;
  const remedies = total > 0 ? null : await remediesFor(corpus, state, answer);
  return [corrected?.text, offered?.text, remedies?.spelling?.name].filter((text) => text !== undefined);
}

/** A long question is told by its beginning. */
const SHOWN = 80;
/** Mistakes that the questions of the usual collections have themselves: these may be mended. */
const OWN_MISTAKES: ReadonlySet<string> = new Set(["scienfific", "abstreact", "analysius"]);

/** Questions that scholars wrote, asked of the documents they were written for: no right word is read otherwise. */
async function unchanged({ name, documents, queries }: Collection): Promise<ChecksRow> {
  const corpus = corpusInMemory(documents.map(paperFrom));
  const checks: Check[] = [];
  for (const { text } of queries) {
    const { parsed, result } = await answerTo(corpus, text);
    const asked = printQuery(parsed.query);
    const kept = new Set(formsIn(result.corrected?.text ?? asked));
    const changed = formsIn(asked).filter((form) => !kept.has(form) && !OWN_MISTAKES.has(form));
    checks.push({ text: text.slice(0, SHOWN), isRight: changed.length === 0, saw: changed.join(" ") });
  }
  return { row: `questions of ${name} whose right words are kept`, checks };
}

function formsIn(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts }) => parts.map(({ form }) => form));
}
