import type { StateNote } from "@/lib/query/note";
import type { Note, ParsedQuery, Query } from "@/lib/query/query";
import type { SearchState } from "@/lib/query/state";
import { Budget } from "@/lib/search/budget";
import { type Cut, type Hit, listLength, type SearchRequest, type SearchResult } from "@/lib/search/engine";
import { withNames } from "@/lib/search/highlight";
import type { ListedPaper } from "@/lib/search/listed-paper";
import { readQuery } from "@/lib/search/read-query";
import { type TopicIndex, topicIndex } from "@/lib/topics/lookup";
import type { Topic, Vocabulary } from "@/lib/topics/vocabulary";
import { type Found, find } from "./find";
import type { Searchable } from "./searchable";

/** Everything the search page says about one search. */
export interface Answer extends Found {
  readonly parsed: ParsedQuery;
  /** What was searched in the end, for marking its words. */
  readonly searched: Query;
  readonly listed: readonly ListedPaper[];
  /** The page asked for was beyond the end; this is the last one. */
  readonly page: number;
}

/**
 * Answers a search over a corpus, on request with why each paper stands where it stands. A page beyond the end gives the
 * last. The budget is that of the whole request: hand the same to whatever else is searched for it.
 */
export async function answerOf(
  corpus: Searchable,
  state: SearchState,
  explain = false,
  budget = new Budget(),
): Promise<Answer> {
  const asParsed = readQuery(state.q);
  const request = requestOf(asParsed.query, state, explain, budget);
  const { result, byPrefix } = await find(corpus.engine, request);
  const notes = [...notesOnYears(asParsed.query, result), ...(await notesOnIds(corpus, asParsed.query))];
  const parsed = { ...asParsed, notes: [...asParsed.notes, ...notes] };
  const last = Math.max(1, Math.ceil(listLength(result) / state.size));
  if (state.page > last)
    return { ...(await answerOf(corpus, { ...state, page: last }, explain, budget)), page: last };
  const listed = await Promise.all(result.hits.map((hit) => listedPaper(corpus, hit)));
  const meant = result.corrected?.query ?? parsed.query;
  const asked = byPrefix ? unfinished(meant) : meant;
  const searched = withNames(asked, result.otherNames ?? []);
  return { parsed, searched, result, listed, byPrefix, page: state.page };
}

/** Says of bare numbers that they were taken for years too, each at its place. */
function notesOnYears(query: Query, { years = [] }: Pick<SearchResult, "years">): Note[] {
  return wordsOf(query).flatMap(({ text, at }) => {
    const year = years.find((one) => text.startsWith(String(one)));
    if (year === undefined) return [];
    const message = `${year} was also taken for the year of submission, or one beside it.`;
    return [{ at, message }];
  });
}

/** Says which of several papers that were asked for by id are not held. */
async function notesOnIds(corpus: Searchable, query: Query): Promise<Note[]> {
  if (query.kind !== "or") return [];
  const notes = query.of.map(async (part): Promise<Note[]> => {
    if (part.kind !== "value" || part.field !== "id") return [];
    if ((await corpus.resolve(part.text)).kind !== "unknown") return [];
    return [{ at: part.at, message: "This collection does not hold this paper." }];
  });
  return (await Promise.all(notes)).flat();
}

function wordsOf(query: Query): Extract<Query, { kind: "word" }>[] {
  if (query.kind === "and") return query.of.flatMap(wordsOf);
  return query.kind === "word" && query.field === "any" ? [query] : [];
}

/** What to say where another page than the one asked for is answered, or not all that was asked for was looked at. */
export function notesOnPage(
  asked: Pick<SearchState, "page">,
  { page, result }: { readonly page: number; readonly result: Pick<SearchResult, "cut"> },
): StateNote[] {
  const notes = notesOnCut(result.cut ?? {});
  if (page === asked.page) return notes;
  return [{ key: "page", message: `Page ${asked.page} is beyond the end; this is the last page.` }, ...notes];
}

function notesOnCut({ papers, spelling }: Cut): StateNote[] {
  const notes: StateNote[] = [];
  if (papers !== undefined) {
    const message = `This would take too long over all papers: only the newest ${papers.toLocaleString("en")} were looked at. Fewer words, or words without *, search them all.`;
    notes.push({ key: "q", message });
  }
  if (spelling) {
    const message = "So many words are unknown here that other spellings were not looked for.";
    notes.push({ key: "q", message });
  }
  return notes;
}

/** What a search of the site asks of the engine. */
export function requestOf(query: Query, state: SearchState, explain: boolean, budget: Budget): SearchRequest {
  return {
    query,
    filters: state.filters,
    sort: state.sort,
    offset: (state.page - 1) * state.size,
    limit: state.size,
    exact: state.exact,
    explain,
    budget,
  };
}

/** The query with its last word open at the end. */
function unfinished(query: Query): Query {
  if (query.kind === "word") return { ...query, prefix: true };
  if (query.kind !== "and") return query;
  return {
    ...query,
    of: query.of.map((part, place) => (place === query.of.length - 1 ? unfinished(part) : part)),
  };
}

async function listedPaper(corpus: Searchable, hit: Hit): Promise<ListedPaper> {
  const paper = await corpus.texts.read(hit.paper);
  return { hit, paper, topics: topicsOf(corpus, paper.topics) };
}

// A vocabulary never changes, so its look-up tables are made once.
const indexes = new WeakMap<Vocabulary, TopicIndex>();

/** The look-up tables of a corpus's vocabulary. */
export function topicIndexOf({ vocabulary }: Pick<Searchable, "vocabulary">): TopicIndex {
  const made = indexes.get(vocabulary) ?? topicIndex(vocabulary);
  indexes.set(vocabulary, made);
  return made;
}

/** The topics to print beside a paper: those that no narrower one of the same paper implies. */
export function topicsOf(corpus: Pick<Searchable, "vocabulary">, slugs: readonly string[]): Topic[] {
  const index = topicIndexOf(corpus);
  return index.mostSpecific(slugs).flatMap((slug) => index.bySlug(slug) ?? []);
}
