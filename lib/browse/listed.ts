import type { Corpus } from "@/lib/corpus/corpus";
import type { Paper } from "@/lib/paper/paper";
import type { ListedPaper } from "@/lib/search/listed-paper";
import { topicsOf } from "./answer";
import { paperNamed } from "./named";

/** The papers of a reader's list, as this collection holds them. */
export interface ReadingList {
  readonly listed: readonly Omit<ListedPaper, "hit">[];
  /** The ids by which nothing is held. */
  readonly missing: readonly string[];
}

/** The papers that ids mean, each once and in their order. */
export async function readingList(corpus: Corpus, ids: readonly string[]): Promise<ReadingList> {
  const named = await Promise.all(ids.map(async (id) => ({ id, number: await paperNamed(corpus, id) })));
  const numbers = new Set(named.flatMap(({ number }) => number ?? []));
  const papers = await Promise.all(Array.from(numbers, (number) => corpus.texts.read(number)));
  return {
    listed: papers.map((paper) => ({ paper, topics: topicsOf(corpus, paper.topics) })),
    missing: named.flatMap(({ id, number }) => (number === null ? [id] : [])),
  };
}

/** The same papers, each read when it is reached; what is not held is passed over. */
export async function* papersNamed(corpus: Corpus, ids: readonly string[]): AsyncGenerator<Paper> {
  const done = new Set<number>();
  for (const id of ids) {
    const number = await paperNamed(corpus, id);
    if (number === null || done.has(number)) continue;
    done.add(number);
    yield await corpus.texts.read(number);
  }
}
