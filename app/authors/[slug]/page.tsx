import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ListForms } from "@/components/search/list-forms";
import { Preview } from "@/components/search/preview";
import { Result } from "@/components/search/result";
import { RESULTS_ID } from "@/components/search/results-id";
import { NoCorpus } from "@/components/site/no-corpus";
import { Still } from "@/components/still/still";
import { authorMeant, authorView, type CoAuthor } from "@/lib/browse/author";
import type { AuthorPage as Author, Corpus } from "@/lib/corpus/corpus";
import { currentCorpus } from "@/lib/corpus/current";
import { feedForms } from "@/lib/feed/links";
import { percentDecoded } from "@/lib/paper/percent";
import type { SearchState } from "@/lib/query/state";
import { INITIAL_STATE, urlFor, withQuery } from "@/lib/query/url";
import { pageMetadata } from "@/lib/site/page-metadata";

interface Props {
  readonly params: Promise<{ slug: string }>;
}

const MOST_CO_AUTHORS = 24;

/** The author of an address; another spelling of the name redirects to the author's own address. */
async function authorOf(corpus: Corpus, props: Props): Promise<Author> {
  const { slug } = await props.params;
  const author = await authorMeant(corpus, percentDecoded(slug) ?? slug);
  if (author === null) notFound();
  if (author.slug !== slug) permanentRedirect(`/authors/${author.slug}`);
  return author;
}

/** Everything by an author as a search. */
function listOf(name: string): SearchState {
  return withQuery(INITIAL_STATE, `author:"${name.replaceAll('"', "")}"`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const corpus = await currentCorpus();
  if (corpus === null) return {};
  const { name, slug, papers } = await authorOf(corpus, props);
  return pageMetadata({
    title: name,
    description: `${papers.length} ${papers.length === 1 ? "paper" : "papers"} by ${name} in this collection.`,
    path: `/authors/${slug}`,
    forms: feedForms(name, listOf(name)),
  });
}

export default async function AuthorPage(props: Props) {
  const corpus = await currentCorpus();
  if (corpus === null) return <NoCorpus />;
  const author = await authorOf(corpus, props);
  const { listed, coAuthors } = await authorView(corpus, author);
  const everything = listOf(author.name);
  const all = { kind: "all" } as const;
  return (
    <div className="frame">
      <Still name="author" className="pt-6 lg:col-start-2 lg:pt-8">
        <header>
          <p className="text-xs text-faint">Author</p>
          <h1 className="mt-1 font-serif text-3xl font-medium">{author.name}</h1>
          <p className="mt-3 text-soft">
            <strong className="font-semibold text-ink">
              {author.papers.length.toLocaleString("en")} {author.papers.length === 1 ? "paper" : "papers"}
            </strong>{" "}
            in this collection.{" "}
            <a href={urlFor(everything)} className="link underline underline-offset-2">
              Search and filter them
            </a>
          </p>
          <p className="mt-1 text-xs text-faint">
            Papers are joined by the printed name; people who share one share this page.
          </p>
        </header>
      </Still>
      <section
        id={RESULTS_ID}
        tabIndex={-1}
        aria-label="Results"
        className="mt-5 border-t border-rule outline-none lg:col-start-2"
      >
        <Still name="results">
          <h2 className="sr-only">Papers</h2>
          <ol>
            {listed.map(({ paper, topics }) => (
              <Result key={paper.key} paper={paper} query={all} topics={topics} />
            ))}
          </ol>
          {author.papers.length > listed.length ? (
            <p className="py-6">
              <a href={urlFor(everything)} className="link">
                All {author.papers.length.toLocaleString("en")} papers
              </a>
            </p>
          ) : null}
          <ListForms state={everything} />
        </Still>
      </section>
      <aside className="mt-8 no-print lg:col-start-1 lg:row-start-2">
        <Still name="co-authors">
          <CoAuthors coAuthors={coAuthors} />
        </Still>
      </aside>
      <Preview />
    </div>
  );
}

function CoAuthors({ coAuthors }: { coAuthors: readonly CoAuthor[] }) {
  if (coAuthors.length === 0) return null;
  return (
    <nav aria-labelledby="co-authors">
      <h2 id="co-authors" className="label mb-1.5">
        Co-authors
      </h2>
      <ul>
        {coAuthors.slice(0, MOST_CO_AUTHORS).map(({ slug, name, papers }) => (
          <li key={slug}>
            <a href={`/authors/${slug}`} className="facet-value">
              <span>{name}</span>
              <span>
                {papers.toLocaleString("en")}
                <span className="sr-only"> {papers === 1 ? "paper" : "papers"} together</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {coAuthors.length > MOST_CO_AUTHORS ? (
        <p className="py-1 text-xs text-faint">and {coAuthors.length - MOST_CO_AUTHORS} more</p>
      ) : null}
    </nav>
  );
}
