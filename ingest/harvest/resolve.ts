import { join } from "node:path";
import { SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { readPointer } from "@/lib/corpus/pointer";
import type { ArxivId } from "@/lib/paper/arxiv-id";
import type { Paper } from "@/lib/paper/paper";
import { permalinkNormalV1 } from "@/lib/paper/permalink";
import { IngestError } from "../command/errors";
import type { Progress } from "../command/progress";
import type { Draft } from "../draft";
import { linesIn } from "../store/records";
import { likenessOf } from "../works/comparison";
import { sourceTitle } from "../works/identity";
import { abstractLikeness } from "../works/likeness";
import type { Answer } from "./answer";
import { judgeFeed } from "./arxiv-feed";
import type { Client, Judgement } from "./client";
import type { Ledger } from "./ledger";
import { titleQuery } from "./title-query";

/**
 * The share of the shorter abstract's runs of three words that the other one must have: nearly every revision of an
 * abstract keeps half of them, works of the same people on the same matter share under a fifth.
 */
const SIMILAR = 0.5;
/** Titles that are phrases of more titles than this (`Attention`) are not told apart here. */
const MOST_CANDIDATES = 50;

/** What became of a paper without an arXiv id. Several ids mean that nothing tells them apart. */
export interface Finding {
  readonly key: string;
  readonly title: string;
  readonly ids: readonly ArxivId[];
}

/** The papers of the published corpus that have no arXiv id, in its order. */
export async function papersWithoutId(corpusFolder: string): Promise<Paper[]> {
  const id = await readPointer(corpusFolder);
  if (id === null)
    throw new IngestError(`Nothing is published in ${corpusFolder}: there is nothing to look up.`);
  const papers: Paper[] = [];
  for (const { text } of linesIn(join(snapshotFolder(corpusFolder, id), SNAPSHOT_FILES.papers))) {
    const paper: Paper = JSON.parse(text);
    if (paper.arxivId === undefined) papers.push(paper);
  }
  return papers;
}

/** Asks arXiv for every title that the ledger does not know yet, and gives what was found of each. */
export async function findOnArxiv(
  papers: readonly Paper[],
  base: string,
  client: Client,
  ledger: Ledger,
  progress: Progress,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  progress.stage("looking up titles on arXiv");
  for (const paper of papers) {
    const known = ledger.idsOf(paper.key);
    const ids = known ?? (await candidatesOf(paper, base, client));
    if (known === null) ledger.add(paper.key, ids);
    findings.push({ key: paper.key, title: paper.title, ids });
    progress.count(findings.length, papers.length);
  }
  return findings;
}

async function candidatesOf(paper: Paper, base: string, client: Client): Promise<readonly ArxivId[]> {
  const query = titleQuery(paper.title);
  if (query === null) return [];
  const address = new URL(base);
  const most = String(MOST_CANDIDATES);
  address.search = new URLSearchParams({ search_query: query, max_results: most }).toString();
  const found = await client.ask(address, judge);
  const own = draftOf(paper);
  const same = found.filter((candidate) => isSameWork(own, candidate));
  return [...new Set(same.flatMap(({ arxivId }) => arxivId ?? []))];
}

async function judge(answer: Answer): Promise<Judgement<readonly Draft[]>> {
  const judged = await judgeFeed(answer);
  if (judged.kind !== "good") return judged;
  const { drafts, entries, total } = judged.value;
  if (entries > 0) return { kind: "good", value: drafts };
  const reason = `an empty page of ${total}`;
  return total > 0 ? { kind: "again", reason } : { kind: "doubtful", reason, value: [] };
}

/** Equal titles and similar abstracts, and nothing that would keep the two apart when they are merged. */
function isSameWork(own: Draft, candidate: Draft): boolean {
  const likeness = abstractLikeness(own.abstract, candidate.abstract) ?? 0;
  return titleOf(own) === titleOf(candidate) && likeness >= SIMILAR && likenessOf(own, candidate) !== null;
}

function titleOf(draft: Draft): string {
  return permalinkNormalV1(sourceTitle(draft));
}

function draftOf({ origins, title, abstract, authors, titleSource, doi }: Paper): Draft {
  const [origin] = origins;
  if (origin === undefined) throw new Error("A paper has no origin.");
  return {
    kind: "draft",
    origin,
    title,
    abstract,
    authors,
    ...(titleSource === undefined ? {} : { titleSource }),
    ...(doi === undefined ? {} : { doi }),
  };
}

/** What was found, for a person: a count, then every paper that is ambiguous or not there. */
export function findingLines(findings: readonly Finding[]): string[] {
  const found = findings.filter(({ ids }) => ids.length === 1);
  const ambiguous = findings.filter(({ ids }) => ids.length > 1);
  const missing = findings.filter(({ ids }) => ids.length === 0);
  return [
    `${found.length} of ${findings.length} papers without an arXiv id were found on arXiv.`,
    ...(ambiguous.length > 0 ? ["", "Ambiguous, left as they are:"] : []),
    ...ambiguous.map(({ key, title, ids }) => `  ${key} “${title}”: ${ids.join(", ")}`),
    ...(missing.length > 0 ? ["", "Not found with this title and a similar abstract:"] : []),
    ...missing.map(({ key, title }) => `  ${key} “${title}”`),
    "",
  ];
}
