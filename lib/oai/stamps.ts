import type { Corpus } from "@/lib/corpus/corpus";
import type { Paper } from "@/lib/paper/paper";
import { Budget } from "@/lib/search/budget";
import type { PaperNumber } from "@/lib/search/engine";

/** When the papers of a snapshot changed here: a paper changes when a source that says something about it is read. */
interface Times {
  readonly byFile: ReadonlyMap<string, string>;
  readonly earliest: string;
  readonly latest: string;
}

const known = new WeakMap<Corpus, Times>();

function timesOf(corpus: Corpus): Times {
  const kept = known.get(corpus);
  if (kept !== undefined) return kept;
  const { manifest, published } = corpus;
  const byFile = new Map<string, string>();
  for (const { file, sha256 } of manifest.sources) {
    const at = stampOf(published.readAt[sha256] ?? published.publishedAt);
    if (at > (byFile.get(file) ?? "")) byFile.set(file, at);
  }
  const all = [...byFile.values(), stampOf(published.publishedAt)].sort();
  const made = { byFile, earliest: all[0] ?? "", latest: all.at(-1) ?? "" };
  known.set(corpus, made);
  return made;
}

/** A moment to the second. */
export function stampOf(moment: string): string {
  return `${moment.slice(0, 19)}Z`;
}

/** The earliest moment at which anything here changed. */
export function earliestStamp(corpus: Corpus): string {
  return timesOf(corpus).earliest;
}

/** When a paper changed here last. */
export function stampOfPaper(corpus: Corpus, { origins }: Paper): string {
  const { byFile } = timesOf(corpus);
  const times = origins.flatMap(({ file }) => byFile.get(file) ?? []).sort();
  return times.at(-1) ?? stampOf(corpus.published.publishedAt);
}

// Read once for a snapshot, when somebody first asks for what has changed since some day in the middle of it.
const tables = new WeakMap<Corpus, Promise<readonly string[]>>();
/** Reading and parsing a paper, in steps of a budget. */
const STEPS_A_PAPER = 2_000;

/** Which papers changed within a span, both ends included. */
export async function changedWithin(
  corpus: Corpus,
  from: string | null,
  until: string | null,
): Promise<(paper: PaperNumber) => boolean> {
  const { earliest, latest } = timesOf(corpus);
  const isWithin = (at: string) => (from === null || at >= from) && (until === null || at <= until);
  if (isWithin(earliest) && isWithin(latest)) return () => true;
  if ((from !== null && latest < from) || (until !== null && earliest > until)) return () => false;
  const made = tables.get(corpus) ?? tableOf(corpus);
  tables.set(corpus, made);
  const table = await made;
  return (paper) => isWithin(table[paper] ?? "");
}

async function tableOf(corpus: Corpus): Promise<readonly string[]> {
  // Others have their turn meanwhile.
  const budget = new Budget(undefined, Number.POSITIVE_INFINITY);
  const table: string[] = [];
  for (let paper = 0; paper < corpus.texts.count; paper++) {
    table.push(stampOfPaper(corpus, await corpus.texts.read(paper)));
    budget.spend(STEPS_A_PAPER);
    await budget.turn();
  }
  return table;
}
