import { type Answer, answerOf } from "@/lib/browse/answer";
import { pastedPaper } from "@/lib/browse/pasted";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { stateFrom } from "@/lib/query/url";
import type { PaperNumber } from "@/lib/search/engine";

/** What the search page answers to a text in its box. */
export function answerTo(corpus: LocalCorpus, q: string): Promise<Answer> {
  return answerOf(corpus, stateFrom({ q }).state);
}

/** The path to which a text in the box leads without a search; null where it is searched. */
export function pathFor(corpus: LocalCorpus, q: string): Promise<string | null> {
  return pastedPaper(corpus, stateFrom({ q }).state);
}

/** The papers of the first page, the best first. */
export function listedIn({ listed }: Answer): PaperNumber[] {
  return listed.map(({ hit }) => hit.paper);
}

/** The sentences under the box about what was typed. */
export function saidIn({ parsed }: Answer): string[] {
  return parsed.notes.map(({ message }) => message);
}
