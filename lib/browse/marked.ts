import type { ListPage } from "@/lib/cite/markdown-list";
import type { Corpus } from "@/lib/corpus/corpus";
import { pathOfPaper } from "@/lib/paper/address";
import type { SearchState } from "@/lib/query/state";
import { INITIAL_STATE, urlFor, withFilter, withPage } from "@/lib/query/url";
import type { Budget } from "@/lib/search/budget";
import { listLength } from "@/lib/search/engine";
import type { Topic } from "@/lib/topics/vocabulary";
import { type Answer, notesOnPage, topicIndexOf } from "./answer";
import { keptAnswerOf } from "./kept-answers";
import { summaryOf } from "./summary";

/** A page of a search, for a page of text. `origin` has no slash at its end. */
export async function searchAsList(
  corpus: Corpus,
  asked: SearchState,
  origin: string,
  budget: Budget,
): Promise<ListPage> {
  const answer = await keptAnswerOf(corpus, asked, false, budget);
  const state = withPage(asked, answer.page);
  const notes = [...answer.parsed.notes, ...notesOnPage(asked, answer)].map(({ message }) => message);
  return {
    title: summaryOf(state, corpus.vocabulary)?.title ?? "The newest papers",
    facts: [countOf(answer), ...notes],
    papers: papersOf(answer, origin),
    links: [
      ...nextOf(answer, state, origin, "/search.md"),
      { name: "The same as a page", href: `${origin}${urlFor(state)}` },
    ],
  };
}

/** A topic and its papers, most relevant and newest; null where there is no such topic. */
export async function topicAsList(
  corpus: Corpus,
  slug: string,
  origin: string,
  budget: Budget,
): Promise<ListPage | null> {
  const topic = topicIndexOf(corpus).bySlug(slug);
  if (topic === null) return null;
  const state = withFilter(INITIAL_STATE, "topic", slug);
  const answer = await keptAnswerOf(corpus, state, false, budget);
  return {
    title: topic.name,
    facts: [topic.description, countOf(answer)],
    papers: papersOf(answer, origin),
    links: [
      ...nextOf(answer, state, origin, "/search.md"),
      ...narrower(corpus, topic, origin),
      { name: "The same as a page", href: `${origin}/topics/${slug}` },
    ],
  };
}

function countOf({ result, page }: Answer): string {
  const pages = page === 1 ? "" : ` This is page ${page}.`;
  return `${result.total.toLocaleString("en")} ${result.total === 1 ? "paper matches" : "papers match"}.${pages}`;
}

function papersOf({ listed }: Answer, origin: string): ListPage["papers"] {
  return listed.map(({ paper }) => ({ paper, url: `${origin}${pathOfPaper(paper)}` }));
}

function nextOf({ result }: Answer, state: SearchState, origin: string, path: string): ListPage["links"] {
  if (state.page * state.size >= listLength(result)) return [];
  return [{ name: "Next page", href: `${origin}${urlFor(withPage(state, state.page + 1), path)}` }];
}

function narrower(corpus: Corpus, { slug }: Topic, origin: string): ListPage["links"] {
  return topicIndexOf(corpus)
    .children(slug)
    .map((topic) => ({ name: topic.name, href: `${origin}/topics/${topic.slug}.md` }));
}
