import { type Answer, answerOf } from "@/lib/browse/answer";
import { pastedPaper } from "@/lib/browse/pasted";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import { stateFrom } from "@/lib/query/url";
import { corpusInMemory } from "../../../support/memory-corpus";
import { paperOf, type Sketch } from "../papers";

/** A paper of a test; one with an arXiv id is held under it, in its first version. */
export type Held = Sketch & { readonly id?: string };

/** The search page over a few papers, newest first. */
export class Page {
  readonly corpus: LocalCorpus;

  constructor(held: readonly Held[]) {
    this.corpus = corpusInMemory(
      held.map(({ id, ...sketch }, place) => {
        const paper = paperOf(sketch, place);
        const arxivId = id === undefined ? null : parseArxivId(id);
        return arxivId === null ? paper : { ...paper, key: arxivId, arxivId, version: 1 };
      }),
    );
  }

  answer(q: string): Promise<Answer> {
    return answerOf(this.corpus, stateFrom({ q }).state);
  }

  /** The titles of the list, those below the divider too. */
  async titles(q: string): Promise<string[]> {
    return (await this.answer(q)).listed.map(({ paper }) => paper.title);
  }

  /** The titles above the divider. */
  async complete(q: string): Promise<string[]> {
    const { listed } = await this.answer(q);
    return listed.filter(({ hit }) => hit.complete).map(({ paper }) => paper.title);
  }

  /** What is said under the box about what was typed. */
  async said(q: string): Promise<string> {
    const { parsed } = await this.answer(q);
    return parsed.notes.map(({ message }) => message).join(" ");
  }

  /** The words that were searched instead of those typed, or are offered. */
  async readings(q: string): Promise<string[]> {
    const { corrected, offered } = (await this.answer(q)).result;
    return [corrected?.text, offered?.text].filter((text) => text !== undefined);
  }

  /** Where a text leads without a search; null where it is searched. */
  pathFor(q: string): Promise<string | null> {
    return pastedPaper(this.corpus, stateFrom({ q }).state);
  }
}
