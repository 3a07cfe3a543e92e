import type { Corpus } from "./corpus";
import type { CorpusServer } from "./server";

/** What a monitor is told. */
export interface CorpusHealth {
  readonly status: 200 | 503;
  readonly body: Readonly<Record<string, unknown>>;
  /** No corpus is served. */
  readonly isEmpty: boolean;
  /** Papers of the corpus that is served may be unreadable. */
  readonly isDamaged: boolean;
}

/** How a corpus is: which one is served, and what is wrong with it or with what has been published since. */
export function healthOf({
  corpus,
  damage,
  refused,
}: Pick<CorpusServer, "damage" | "refused"> & { readonly corpus: Corpus | null }): CorpusHealth {
  const problem = refused === null ? {} : { refused };
  if (corpus === null)
    return { status: 503, body: { status: "no corpus", ...problem }, isEmpty: true, isDamaged: false };
  const unsearchable = corpus.engine.problem ?? null;
  const { papers, authors, dated, withTopic, sources } = corpus.manifest;
  const served = { snapshot: corpus.id, papers, authors, dated, withTopic, sources: sources.length };
  if (damage === null && unsearchable !== null) {
    const body = { status: "search unavailable", reason: unsearchable, ...served, ...problem };
    return { status: 503, body, isEmpty: false, isDamaged: false };
  }
  if (damage === null)
    return { status: 200, body: { status: "ok", ...served, ...problem }, isEmpty: false, isDamaged: false };
  const body = { status: "damaged", reason: damage, ...served, ...problem };
  return { status: 503, body, isEmpty: false, isDamaged: true };
}
