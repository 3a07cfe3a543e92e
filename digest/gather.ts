import { exportedPapers } from "@/lib/browse/export";
import { summaryOf } from "@/lib/browse/summary";
import type { Corpus } from "@/lib/corpus/corpus";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { describeQuery } from "@/lib/query/describe";
import type { Query } from "@/lib/query/query";
import type { SearchState } from "@/lib/query/state";
import { stateFrom, urlFor } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { readQuery } from "@/lib/search/read-query";
import { snippetOf } from "@/lib/search/snippet";
import type { Digest } from "./config";

/** So long is the passage of an abstract that is shown. */
const PASSAGE_CHARACTERS = 320;

/** A paper of a message, and the other queries that it matches too. */
export interface NewPaper {
  readonly paper: Paper;
  /** The passage of its abstract that answers the query best. */
  readonly passage: string;
  readonly also: readonly string[];
}

/** The new papers of one query. */
export interface Group {
  readonly title: string;
  /** What the query asks for, in words. */
  readonly asks: string;
  /** The path of the search's page. */
  readonly page: string;
  readonly papers: readonly NewPaper[];
  /** So many more are new. */
  readonly waiting: number;
}

export interface Gathered {
  readonly groups: readonly Group[];
  /** The keys of every new paper, also of those that wait. */
  readonly found: readonly string[];
  /** What of the queries was not understood. */
  readonly notes: readonly string[];
}

interface Asked {
  readonly title: string;
  readonly state: SearchState;
  readonly notes: readonly string[];
}

/**
 * The new papers of each query, newest first; one that several queries match is in the first of their groups. `isNew` tells
 * by the paper.
 */
export async function gather(
  corpus: Corpus,
  { queries, most }: Digest,
  isNew: (paper: Paper) => boolean,
): Promise<Gathered> {
  const asked = queries.map(({ name, query }) => askedBy(corpus, name, query));
  const matching: Paper[][] = [];
  for (const { state } of asked) {
    const papers: Paper[] = [];
    for await (const paper of await exportedPapers(corpus, { ...state, sort: "newest" }, new Budget()))
      if (isNew(paper)) papers.push(paper);
    matching.push(papers);
  }
  const keys = matching.map((papers) => new Set(papers.map(({ key }) => key)));
  const titlesOf = (key: string) =>
    asked.flatMap(({ title }, place) => (keys[place]?.has(key) ? [title] : []));
  const listed = new Set<string>();
  const groups = asked.map(({ title, state }, place): Group => {
    const own = (matching[place] ?? []).filter(({ key }) => !listed.has(key));
    for (const { key } of own) listed.add(key);
    const { query } = readQuery(state.q);
    const papers = own.slice(0, most).map((paper) => ({
      paper,
      passage: passageOf(query, paper.abstract),
      also: titlesOf(paper.key).filter((other) => other !== title),
    }));
    return {
      title,
      asks: describeQuery(query),
      page: urlFor(state),
      papers,
      waiting: own.length - papers.length,
    };
  });
  return {
    groups: groups.filter(({ papers }) => papers.length > 0),
    found: [...listed],
    notes: asked.flatMap(({ title, notes }) => notes.map((note) => `${title}: ${note}`)),
  };
}

function passageOf(query: Query, abstract: string): string {
  const { start, end } = snippetOf(query, abstract, PASSAGE_CHARACTERS);
  const text = plainText(abstract.slice(start, end)).trim();
  return `${start > 0 ? "… " : ""}${text}${end < abstract.length ? " …" : ""}`;
}

/** A query as the box of the site takes it, or, where it begins with a question mark, as the address of a page has it. */
function askedBy(corpus: Corpus, name: string | null, query: string): Asked {
  const params = query.startsWith("?")
    ? new URLSearchParams(query.slice(1))
    : new URLSearchParams({ q: query });
  const { state, notes } = stateFrom(params);
  const parsed = readQuery(state.q);
  const title = name ?? summaryOf(state, corpus.vocabulary)?.title ?? "The newest papers";
  return { title, state, notes: [...notes, ...parsed.notes].map(({ message }) => message) };
}
