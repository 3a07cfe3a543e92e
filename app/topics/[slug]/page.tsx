import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ListForms } from "@/components/search/list-forms";
import { Pager } from "@/components/search/pager";
import { Preview } from "@/components/search/preview";
import { ResultList } from "@/components/search/result-list";
import { RESULTS_ID } from "@/components/search/results-id";
import { NoCorpus } from "@/components/site/no-corpus";
import { Still } from "@/components/still/still";
import { Trend } from "@/components/topics/trend";
import { topicIndexOf } from "@/lib/browse/answer";
import { keptAnswerOf } from "@/lib/browse/kept-answers";
import { type TopicView, topicView } from "@/lib/browse/overview";
import type { Corpus } from "@/lib/corpus/corpus";
import { currentCorpus } from "@/lib/corpus/current";
import { feedForms } from "@/lib/feed/links";
import type { SearchState } from "@/lib/query/state";
import { INITIAL_STATE, stateFrom, urlFor, withFilter, withPage } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { pageMetadata } from "@/lib/site/page-metadata";
import { requestSignal } from "@/lib/site/request";
import type { Topic } from "@/lib/topics/vocabulary";

interface Props {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The topic of an address; an alias redirects to the topic's own address. */
async function topicOf(corpus: Corpus, props: Props): Promise<Topic> {
  const { slug } = await props.params;
  const index = topicIndexOf(corpus);
  const topic = index.bySlug(slug);
  if (topic !== null) return topic;
  const meant = index.byName(slug);
  if (meant === null) notFound();
  permanentRedirect(`/topics/${meant.slug}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const corpus = await currentCorpus();
  if (corpus === null) return {};
  const topic = await topicOf(corpus, props);
  return pageMetadata({
    title: topic.name,
    description: `Papers on ${topic.name}. ${topic.description}`,
    path: `/topics/${topic.slug}`,
    forms: feedForms(topic.name, listOf(topic)),
  });
}

/** The topic's papers as a search. */
function listOf({ slug }: Topic): SearchState {
  return withFilter(INITIAL_STATE, "topic", slug);
}

/** Other topics that the papers of this one have most. */
const MOST_NEIGHBOURS = 6;

export default async function TopicPage(props: Props) {
  const corpus = await currentCorpus();
  if (corpus === null) return <NoCorpus />;
  const topic = await topicOf(corpus, props);
  const path = `/topics/${topic.slug}`;
  const { state: asked } = stateFrom({ page: (await props.searchParams).page });
  const budget = new Budget(requestSignal());
  const answer = await keptAnswerOf(corpus, withFilter(asked, "topic", topic.slug), false, budget);
  const view = await topicView(corpus, topic, budget);
  const names = new Map(corpus.vocabulary.topics.map(({ slug, name }) => [slug, name]));
  const state = withPage(asked, answer.page);
  return (
    <div className="frame">
      <Still name="topic" className="pt-6 lg:col-start-2 lg:pt-8">
        <header>
          <p className="text-xs">
            <a href="/topics" className="link inline-block py-1">
              Topics
            </a>
          </p>
          <h1 className="mt-1 font-serif text-3xl font-medium">{topic.name}</h1>
          <p className="mt-3 max-w-2xl font-serif text-lg text-soft">{topic.description}</p>
          <p className="mt-4 flex flex-wrap items-end gap-x-8 gap-y-2 text-soft">
            <strong className="font-semibold text-ink">
              {view.papers.toLocaleString("en")} {view.papers === 1 ? "paper" : "papers"}
            </strong>
            <a href={urlFor(listOf(topic))} className="link">
              Search and filter them
            </a>
          </p>
          <div className="mt-3">
            <Trend trend={view.trend} papers={view.papers} />
          </div>
        </header>
      </Still>
      <section
        id={RESULTS_ID}
        tabIndex={-1}
        aria-label="Results"
        className="mt-5 border-t border-rule outline-none lg:col-start-2"
      >
        <Still name="results">
          <ResultList
            listed={answer.listed}
            query={answer.searched}
            from={(state.page - 1) * state.size + 1}
            result={answer.result}
          />
          <Pager state={state} total={answer.result.total} path={path} />
          <ListForms state={listOf(topic)} />
        </Still>
      </section>
      <aside className="mt-8 no-print lg:col-start-1 lg:row-start-2">
        <Still name="neighbours">
          <Neighbours view={view} names={names} />
        </Still>
      </aside>
      <Preview key={`preview ${state.page}`} />
    </div>
  );
}

function Neighbours({ view, names }: { view: TopicView; names: ReadonlyMap<string, string> }) {
  if (view.neighbours.length === 0) return null;
  return (
    <nav aria-labelledby="neighbours">
      <h2 id="neighbours" className="label mb-1.5">
        Its papers are also about
      </h2>
      <ul>
        {view.neighbours.slice(0, MOST_NEIGHBOURS).map(({ value, count }) => (
          <li key={value}>
            <a href={`/topics/${value}`} className="facet-value">
              <span>{names.get(value)}</span>
              <span>
                {count.toLocaleString("en")}
                <span className="sr-only"> {count === 1 ? "paper" : "papers"}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
