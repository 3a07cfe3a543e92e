import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { Facets } from "@/components/facets/facets";
import { Complete } from "@/components/search/complete";
import { AsTyped, Corrected, ExactlyLink, Offered } from "@/components/search/corrected";
import { ListForms } from "@/components/search/list-forms";
import { Notes } from "@/components/search/notes";
import { NothingFound } from "@/components/search/nothing-found";
import { Pager } from "@/components/search/pager";
import { Preview } from "@/components/search/preview";
import { ResultList } from "@/components/search/result-list";
import { RESULTS_ID } from "@/components/search/results-id";
import { LongQuery } from "@/components/search/state-link";
import { Toolbar } from "@/components/search/toolbar";
import { TrailKeeper } from "@/components/search/trail-keeper";
import { OtherNames, Understood } from "@/components/search/understood";
import { TYPING_HEADER } from "@/components/site/network";
import { NoCorpus } from "@/components/site/no-corpus";
import { Still } from "@/components/still/still";
import { type Answer, notesOnPage } from "@/lib/browse/answer";
import { keptAnswerOf } from "@/lib/browse/kept-answers";
import { pastedPaper } from "@/lib/browse/pasted";
import { remediesFor } from "@/lib/browse/remedies";
import { summaryOf } from "@/lib/browse/summary";
import { currentCorpus } from "@/lib/corpus/current";
import { feedForms } from "@/lib/feed/links";
import { explainFrom } from "@/lib/query/explain";
import { joinedAddress } from "@/lib/query/long-query";
import type { Query } from "@/lib/query/query";
import { quoted } from "@/lib/query/quoted";
import type { SearchState } from "@/lib/query/state";
import { chosenFilters, stateFrom, urlFor, withPage } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { listLength } from "@/lib/search/engine";
import { pageMetadata } from "@/lib/site/page-metadata";
import { requestSignal } from "@/lib/site/request";
import { VIEW_COOKIE, viewFrom } from "@/lib/site/view";
import { isWellCovered } from "@/lib/topics/coverage";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { state } = stateFrom(await searchParams);
  const corpus = await currentCorpus();
  const summary = summaryOf(state, corpus?.vocabulary ?? null) ?? {
    title: "Search and read research papers",
    description: "The newest papers of this collection, to search by word, author or topic.",
  };
  const page = pageMetadata({ ...summary, path: urlFor(state), forms: feedForms(summary.title, state) });
  // Every combination of filters is no page of its own to a crawler; a query by itself may be one.
  return chosenFilters(state).length > 0 ? { ...page, robots: { index: false, follow: true } } : page;
}

export default async function SearchPage({ searchParams }: Props) {
  const params = await searchParams;
  const joined = joinedAddress(params);
  if (joined !== null) redirect(joined);
  const { state: asked, notes } = stateFrom(params);
  const { explain, notes: explainNotes } = explainFrom(params);
  const corpus = await currentCorpus();
  if (corpus === null) return <NoCorpus />;
  const pasted = await pastedPaper(corpus, asked);
  if (pasted !== null) redirect(pasted);
  const budget = new Budget(requestSignal());
  const answer = await keptAnswerOf(corpus, asked, explain.kind !== "none", budget);
  const state = withPage(asked, answer.page);
  const { result, listed, parsed } = answer;
  const brief = (await headers()).has(TYPING_HEADER);
  const view = viewFrom((await cookies()).get(VIEW_COOKIE)?.value);
  const names = new Map(corpus.vocabulary.topics.map((topic) => [topic.slug, topic.name]));
  return (
    <div className="frame">
      <h1 className="sr-only print-heading">{headingOf(state)}</h1>
      {/* Another query draws new nodes: an answer that comes late then moves none of those on show. */}
      <Facets
        key={`facets ${state.q}`}
        facets={result.facets}
        state={state}
        total={result.total}
        topics={names}
        categoriesFirst={!isWellCovered(corpus.manifest)}
      />
      {/* The footer stays below the screen, so that a short answer does not pull it up. */}
      <div className="min-h-dvh lg:col-span-1">
        <Toolbar state={state} total={result.total} what={whatOf(answer, state)} topics={names} view={view} />
        {!state.exact && result.total > 0 && result.corrected === undefined && isLoose(parsed.query) ? (
          <ExactlyLink state={state} />
        ) : null}
        <section
          key={`papers ${state.q}`}
          id={RESULTS_ID}
          tabIndex={-1}
          aria-label="Results"
          className="outline-none"
        >
          <Still name="results">
            {result.corrected !== undefined ? (
              <Corrected text={result.corrected.text} state={state} />
            ) : (
              <Understood query={parsed.query} q={state.q} />
            )}
            <OtherNames names={result.otherNames ?? []} />
            {result.offered !== undefined && result.total > 0 ? (
              <Offered text={result.offered.text} state={state} />
            ) : null}
            {state.exact ? <AsTyped state={state} /> : null}
            <Notes
              q={state.q}
              queryNotes={parsed.notes}
              addressNotes={[...notes, ...explainNotes, ...notesOnPage(asked, answer)]}
            />
            {result.total === 0 ? (
              <NothingFound {...(await remediesFor(corpus, state, answer, budget))} />
            ) : null}
            <ResultList
              listed={listed}
              query={answer.searched}
              from={(state.page - 1) * state.size + 1}
              result={result}
              reasons={{ href: urlFor(state), explain }}
              brief={brief}
            />
            <LongQuery address={urlFor(state)} />
            {brief ? null : <Pager state={state} total={listLength(result)} />}
            {brief || result.total === 0 ? null : <ListForms state={state} />}
          </Still>
          {/* The whole list follows the brief one at the same address. */}
          <TrailKeeper key={String(brief)} href={urlFor(state)} q={state.q} />
          {brief ? <Complete key={urlFor(state)} /> : null}
        </section>
      </div>
      <Preview key={`preview ${urlFor(state)} ${brief}`} />
    </div>
  );
}

function headingOf(state: SearchState): string {
  if (state.q !== "") return `Papers for ${quoted(state.q)}`;
  return chosenFilters(state).length > 0 ? "Papers under these filters" : "The newest papers";
}

/** What the counted papers have in common, in words. */
function whatOf({ byPrefix, parsed, result }: Answer, state: SearchState): string {
  if (parsed.query.kind === "all")
    return chosenFilters(state).length > 0 ? "under these filters" : "in this collection";
  const has = result.total === 1 ? "has" : "have";
  if (byPrefix) return `${has} words that begin like this`;
  if (isBareWords(parsed.query))
    return result.matching === "most-words"
      ? `${has} most of these words or the rarest`
      : `${has} every word`;
  return result.total === 1 ? "matches" : "match";
}

/** Whether a query has words, of which other forms are found too. */
function isLoose(query: Query): boolean {
  if (query.kind === "and" || query.kind === "or") return query.of.some(isLoose);
  return query.kind === "word" || query.kind === "phrase";
}

/** Whether a query is several words and nothing else. */
function isBareWords(query: Query): boolean {
  if (query.kind !== "and" || query.explicit) return false;
  return query.of.every((part) => part.kind === "word" && part.field === "any");
}
