import type { Metadata } from "next";
import { NoCorpus } from "@/components/site/no-corpus";
import { Still } from "@/components/still/still";
import { Trend } from "@/components/topics/trend";
import { facetsOfAll, type TopicView, topicsOverview } from "@/lib/browse/overview";
import { currentCorpus } from "@/lib/corpus/current";
import { categoryName } from "@/lib/paper/categories";
import type { FacetValue } from "@/lib/search/engine";
import { pageMetadata } from "@/lib/site/page-metadata";
import { coverageNotice } from "@/lib/topics/coverage";

export const metadata: Metadata = pageMetadata({
  title: "Topics",
  description:
    "What the papers of this collection are about, with how many papers each topic has and since when.",
  path: "/topics",
});

export default async function TopicsPage() {
  const corpus = await currentCorpus();
  if (corpus === null) return <NoCorpus />;
  const [views, facets] = await Promise.all([topicsOverview(corpus), facetsOfAll(corpus)]);
  const notice = facets.category.length > 0 ? coverageNotice(corpus.manifest) : null;
  const { papers, withTopic } = corpus.manifest;
  const sections = [
    <Topics key="topics" views={views} />,
    <Categories key="categories" categories={facets.category} />,
  ];
  return (
    <Still name="topics" className="frame">
      <div className="lg:col-span-3">
        <header className="max-w-2xl pt-8 lg:pt-12">
          <h1 className="font-serif text-3xl font-medium">Topics</h1>
          <p className="mt-3 font-serif text-lg text-soft">
            {notice ??
              `${withTopic.toLocaleString("en")} of ${papers.toLocaleString("en")} papers are about at least one of these topics. A paper can be about several, or none.`}
          </p>
        </header>
        {notice === null ? sections : sections.reverse()}
      </div>
    </Still>
  );
}

function Topics({ views }: { views: readonly TopicView[] }) {
  if (views.length === 0) return null;
  return (
    <section aria-label="Topics">
      <ul className="mt-8 grid grid-cols-1 gap-x-12 sm:grid-cols-2 xl:grid-cols-3">
        {views.map(({ topic, papers, trend }) => (
          <li key={topic.slug} className="flex flex-col border-t border-rule py-4">
            <h2 className="flex items-baseline justify-between gap-4 font-serif text-lg font-medium">
              <a href={`/topics/${topic.slug}`} className="quiet min-w-0">
                {topic.name}
              </a>
              <span className="font-sans text-sm font-normal text-faint">
                {papers.toLocaleString("en")}
                <span className="sr-only"> {papers === 1 ? "paper" : "papers"}</span>
              </span>
            </h2>
            <p className="mt-1 mb-3 text-soft">{topic.description}</p>
            <div className="mt-auto">
              <Trend trend={trend} papers={papers} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Categories({ categories }: { categories: readonly FacetValue[] }) {
  if (categories.length === 0) return null;
  return (
    <section aria-labelledby="categories" className="mt-10">
      <h2 id="categories" className="label mb-2">
        arXiv categories
      </h2>
      <ul className="grid grid-cols-1 gap-x-12 sm:grid-cols-2 xl:grid-cols-3">
        {categories.map(({ value, count }) => (
          <li key={value} className="flex items-baseline justify-between gap-4 border-t border-rule py-2">
            <a href={`/?category=${value}`} className="quiet min-w-0">
              {categoryName(value) ?? ""} <span className="text-faint">{value}</span>
            </a>
            <span className="text-faint">
              {count.toLocaleString("en")}
              <span className="sr-only"> {count === 1 ? "paper" : "papers"}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
