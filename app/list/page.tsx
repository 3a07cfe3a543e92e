import type { Metadata } from "next";
import { Result } from "@/components/search/result";
import { RESULTS_ID } from "@/components/search/results-id";
import { NoCorpus } from "@/components/site/no-corpus";
import { Still } from "@/components/still/still";
import { readingList } from "@/lib/browse/listed";
import { currentCorpus } from "@/lib/corpus/current";
import { EXPORT_FORMS } from "@/lib/feed/feed";
import { type ListAddress, readListAddress } from "@/lib/library/list-address";
import { pageMetadata } from "@/lib/site/page-metadata";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const UNTITLED = "A reading list";

/** A list of papers that somebody has shared by its address; nothing of it is kept here. */
async function addressOf({ searchParams }: Props): Promise<{ list: ListAddress; search: string }> {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(await searchParams))
    for (const value of [values].flat()) if (value !== undefined) params.append(name, value);
  return { list: await readListAddress(params), search: params.toString() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { list, search } = await addressOf(props);
  const page = pageMetadata({
    title: list.title === "" ? UNTITLED : list.title,
    description: `A list of ${list.ids.length} papers.`,
    path: `/list?${search}`,
  });
  // Anybody can make a list of any name: it is nothing that this site says.
  return { ...page, robots: { index: false, follow: true } };
}

export default async function ListPage(props: Props) {
  const corpus = await currentCorpus();
  if (corpus === null) return <NoCorpus />;
  const { list, search } = await addressOf(props);
  const { listed, missing } = await readingList(corpus, list.ids);
  return (
    <div className="frame">
      <div className="min-h-dvh pt-4 lg:col-start-2 lg:pt-6">
        <Still name="list">
          <h1 className="font-serif text-2xl font-medium">{list.title === "" ? UNTITLED : list.title}</h1>
          <p className="mt-1 text-soft">
            {listed.length === 1 ? "1 paper" : `${listed.length} papers`}, as somebody put them together.
          </p>
          <Missing ids={missing} problem={list.problem} />
          {listed.length === 0 ? null : <Forms search={search} />}
          <section id={RESULTS_ID} tabIndex={-1} aria-label="Papers" className="outline-none">
            <h2 className="sr-only">Papers</h2>
            <ol>
              {listed.map(({ paper, topics }) => (
                <Result key={paper.key} paper={paper} query={{ kind: "all" }} topics={topics} />
              ))}
            </ol>
          </section>
        </Still>
      </div>
    </div>
  );
}

function Missing({ ids, problem }: { readonly ids: readonly string[]; readonly problem: string | null }) {
  if (ids.length === 0 && problem === null) return null;
  return (
    <div className="mt-3 border-l-2 border-accent pl-4 text-soft">
      {problem === null ? null : <p>{problem}</p>}
      {ids.length === 0 ? null : (
        <p className="wrap-anywhere">
          This collection does not hold {ids.length === 1 ? "this one" : `these ${ids.length}`}:{" "}
          {ids.join(", ")}
        </p>
      )}
    </div>
  );
}

function Forms({ search }: { readonly search: string }) {
  return (
    <p className="no-print mt-3 flex flex-wrap items-baseline gap-x-4 border-y border-rule py-1">
      <button type="button" className="link needs-scripts py-1" data-save-all="">
        Save all
      </button>
      {EXPORT_FORMS.map(({ suffix, type, name }) => (
        <a key={suffix} href={`/export.${suffix}?${search}`} type={type} rel="nofollow" className="link py-1">
          {name}
        </a>
      ))}
    </p>
  );
}
